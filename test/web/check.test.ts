import { beforeEach, describe, expect, test } from "vitest";
import { Failure } from "../../src/base/failure.ts";
import type { Check } from "../../src/verify/checked.ts";
import { createApp } from "../../src/web/app.tsx";
import type { Given } from "../../src/web/env.ts";
import { article, checkFixture, checkingFixture } from "./check-fixture.ts";
import { givenFixture } from "./fixture.ts";
import { assets, textOf } from "./site.ts";

const given = givenFixture(assets);
let site: ReturnType<typeof createApp>;

// Each test is a caller of its own: the buckets of the site begin full.
beforeEach(() => {
  site = createApp(given);
});

const formOf = (fields: Readonly<Record<string, string | Blob>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

function post(path: string, fields: Readonly<Record<string, string | Blob>>, headers: Record<string, string> = {}) {
  return site.request(path, { method: "POST", body: formOf(fields), headers });
}

describe("the form", () => {
  test("explains the six results, never calls anything false, and offers an example", async () => {
    const page = textOf(await (await site.request("/check")).text());
    for (const word of [
      "Khớp",
      "Khớp khi làm tròn",
      "Khác số liệu",
      "Không hợp lý",
      "Nhiều cách hiểu",
      "Chưa có số liệu",
    ]) {
      expect(page).toContain(word);
    }
    expect(page).toContain("không phải ý kiến của cơ quan nào");
    expect(page).not.toMatch(/\b(?:sai sự thật|tin giả|bịa)\b/i);
    const example = await (await site.request("/check?example=1")).text();
    expect(example).toContain("1.404 nghìn tỷ đồng");
    expect(example).toContain('value="2024-05-17"');
  });

  test("is in the navigation, in both languages", async () => {
    expect(await (await site.request("/reviews")).text()).toContain('<a href="/check">Kiểm chứng</a>');
    expect(await (await site.request("/en/reviews")).text()).toContain('<a href="/en/check">Check</a>');
  });

  test("offers only released reviews as evidence", async () => {
    const page = await (await site.request("/check")).text();
    expect(page).toContain('<option value="X-2024">');
    expect(page).not.toContain('<option value="2016">');
  });
});

describe("a checked text", () => {
  test("has each number marked by shape, line and word, and its evidence under it", async () => {
    const response = await post("/check", { text: article });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const page = await response.text();
    expect(page.match(/<a class="m m-[a-z]+" href="#k\d+"/g)).toHaveLength(7);
    expect(page.match(/<article class="ev is-/g)).toHaveLength(7);
    const text = textOf(page);
    expect(text).toContain("Trong bài có 10 con số, trong đó 7 phát biểu số liệu được đối chiếu");
    expect(text).toContain("25/28 (khớp, số 1)");
    expect(text).toContain("Số liệu cho: 1.404,0 nghìn tỷ đồng.");
    expect(text).toContain("thiếu Bắc Kạn và Hà Giang");
    expect(text).toContain("Nếu đọc là 4 tháng đầu năm 2024, con số bằng 68,09% của cả nước");
    expect(text).toContain("(17/5)");
  });

  test("accounts for every number that is no statement", async () => {
    const text = textOf(await (await post("/check", { text: article })).text());
    expect(text).toContain("Ngày tháng (1)");
    expect(text).toContain("Một phần tên gọi của khu vực (1)");
  });

  test("asks for what is open, and one click settles it for the whole text or for one number", async () => {
    const open = await (await post("/check", { text: article })).text();
    expect(open).toContain('name="choose" value="period=2024-YTD06"');
    expect(open).toContain('name="choose" value="4.period=2024-YTD04"');
    const all = await (await post("/check", { text: article, choose: "period=2024-YTD06" })).text();
    expect(all).not.toContain("ev is-ambiguous");
    expect(all).toContain('<input type="hidden" name="choice" value="period=2024-YTD06"/>');
    const one = await (
      await post("/check", { text: article, choice: "period=2024-YTD06", choose: "4.period=2024-YTD04" })
    ).text();
    expect(one.match(/ev is-contradicted/g)).toHaveLength(2);
    const dropped = await (await post("/check", { text: article, choice: "period=2024-YTD06", drop: "period" })).text();
    expect(dropped.match(/ev is-ambiguous/g)).toHaveLength(2);
  });

  test("shows what was known when it was written and what is known now", async () => {
    const text = textOf(await (await post("/check", { text: article, date: "2024-05-17" })).text());
    expect(text).toContain("Theo số liệu đã công bố đến ngày 17/5/2024, khi bài được viết: Khớp");
    expect(text).toContain("Theo số liệu cập nhật đến ngày 1/8/2024: Khớp khi làm tròn");
  });

  test("carries the mark of illustrative figures when a review's reports were used", async () => {
    const page = await (await post("/check", { text: article, review: "X-2024" })).text();
    expect(page).toContain('<aside class="sample"');
  });

  test("speaks English at /en, of a Vietnamese text too", async () => {
    const page = await (await post("/en/check", { text: article })).text();
    expect(textOf(page)).toContain("10 numbers in the text, 7 of them statements that were compared");
    expect(page).toContain('<div class="article" lang="vi">');
  });

  test("says so when there is no number in it", async () => {
    const text = textOf(await (await post("/check", { text: "Không có con số nào ở đây." })).text());
    expect(text).toContain("Không có phát biểu số liệu nào trong bài");
  });

  test("escapes what it holds", async () => {
    const evil = `<script>alert(1)</script> "><img src=x onerror=alert(2)> ${article}`;
    const page = await (await post("/check", { text: evil, title: "</textarea><script>alert(3)</script>" })).text();
    expect(page).not.toMatch(/<script>alert|<img/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("lượt khách &lt;hội chợ&gt;");
  });

  test("may come as a document, which brings its title and day", async () => {
    const html = `<!doctype html><title>Tên báo</title><meta property="og:title" content="Tiêu đề"><meta property="article:published_time" content="2024-05-17T20:30:00Z"><article><p>${article}</p></article>`;
    const page = await (await post("/check", { text: "", file: new Blob([html], { type: "text/html" }) })).text();
    expect(page).toContain('<p class="hl">Tiêu đề</p>');
    expect(textOf(page)).toContain("Ngày đăng 18/5/2024");
  });
});

describe("what cannot be checked comes back with why, and with what was sent", () => {
  const long = "a ".repeat(100_001);
  test.each([
    { why: "nothing", fields: { text: "  \n" }, status: 422, says: "Chưa có nội dung" },
    { why: "too long", fields: { text: long }, status: 413, says: "Bài dài 201 kB, quá giới hạn 200 kB" },
    { why: "numbers only", fields: { text: "5% ".repeat(4001) }, status: 422, says: "Trong bài có 4.001 con số" },
    { why: "no day", fields: { text: "x", date: "2024-02-31" }, status: 422, says: "Trường “date” không hợp lệ" },
    { why: "no region", fields: { text: "x", region: "R-XX" }, status: 422, says: "Không có khu vực hoặc địa phương" },
    { why: "no review", fields: { text: "x", review: "B-2031" }, status: 422, says: "chưa được công bố" },
    { why: "no language", fields: { text: "x", lang: "fr" }, status: 422, says: "Trường “lang” không hợp lệ" },
    { why: "no choice", fields: { text: "x", choose: "__proto__=1" }, status: 422, says: "Trường “choices”" },
    {
      why: "a binary file",
      fields: { text: "", file: new Blob([new Uint8Array([1, 0, 2, 0, 3])]) },
      status: 422,
      says: "Không nhận ra định dạng của tệp",
    },
    {
      why: "an old Word file",
      fields: { text: "", file: new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])]) },
      status: 422,
      says: "Không nhận ra định dạng",
    },
  ])("$why", async ({ fields, status, says }) => {
    const response = await post("/check", fields);
    expect(response.status).toBe(status);
    const page = await response.text();
    expect(page).toContain('role="alert"');
    expect(textOf(page)).toContain(says);
  });

  test("what was typed stands in the form again", async () => {
    const page = await (await post("/check", { text: "giữ lại 5%", date: "hôm qua" })).text();
    expect(page).toContain("giữ lại 5%");
    expect(page).toContain('value="hôm qua"');
  });

  test("a request larger than a document may be is not read", async () => {
    const response = await post("/check", { text: "x", file: new Blob([new Uint8Array(5_600_000)]) });
    expect(response.status).toBe(413);
    expect(textOf(await response.text())).toContain("quá giới hạn 5,4 MB");
  });

  test("a body that is no form", async () => {
    const response = await site.request("/check", {
      method: "POST",
      body: "--x\r\nbroken",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain("Không đọc được dữ liệu gửi lên");
  });

  const checking = (check: Given["checking"]["check"]) =>
    createApp({ ...given, checking: checkingFixture(given.now, check) });

  test("too many statements", async () => {
    site = checking(async (input): Promise<Check> => {
      const one = await checkFixture({ ...input, text: article });
      return { ...one, claims: Array.from({ length: 1001 }, () => one.claims[0] as Check["claims"][number]) };
    });
    const response = await post("/check", { text: article });
    expect(response.status).toBe(422);
    expect(textOf(await response.text())).toContain(
      "Bài có 1.001 phát biểu số liệu; mỗi lần đối chiếu nhiều nhất 1.000",
    );
  });

  test("a fault of ours is logged and told as such", async () => {
    site = checking(() => Promise.reject(new Error("fault")));
    expect((await post("/check", { text: article })).status).toBe(500);
    site = checking(() => Promise.reject(new Failure("unavailable", "check.busy")));
    expect((await post("/check", { text: article })).status).toBe(503);
  });
});

describe("is guarded", () => {
  test.each([
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "http://localhost", "sec-fetch-site": "same-origin" }, 200],
    [{}, 200],
  ])("against forms of other sites: %o", async (headers, status) => {
    expect((await post("/check", { text: "x" }, headers)).status).toBe(status);
    if (status === 403) expect((await post("/check/results", { text: article }, headers)).status).toBe(403);
  });

  test("against one caller asking too often, in words and with the time to wait", async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 31; times += 1) statuses.push((await post("/check", { text: "x" })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    const refused = await post("/check", { text: "x" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("3");
    expect(textOf(await refused.text())).toContain("Xin thử lại sau 3 giây");
    const other = { incoming: { socket: { remoteAddress: "203.0.113.9" } } };
    const elsewhere = await site.request("/check", { method: "POST", body: formOf({ text: "x" }) }, other);
    expect(elsewhere.status).toBe(200);
  });

  test("with the policy of every page, and no word to search engines", async () => {
    const response = await post("/check", { text: article });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
  });
});

describe("a report", () => {
  test.each([
    ["html", "text/html", "<!DOCTYPE html>"],
    ["docx", "application/vnd.openxml", "PK"],
    ["pdf", "application/pdf", "%PDF-"],
  ])("is saved as %s under a name that says what it is", async (format, type, begins) => {
    const response = await post("/check/report", { text: article, title: "Công nghiệp phía Bắc", format });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="kiem-chung-2024-08-01-cong-nghiep-phia-bac.${format}"`,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, begins.length).toString("latin1")).toBe(begins);
  });

  test("of a kind that there is not", async () => {
    expect((await post("/check/report", { text: article, format: "exe" })).status).toBe(422);
  });
});

describe("a shared result", () => {
  const share = async () => (await post("/check/results", { text: article })).headers.get("location") ?? "";

  test("keeps numbers and short quotes, is pinned, and is found by its address only", async () => {
    const path = await share();
    expect(path).toMatch(/^\/check\/results\/[\w-]{16,}$/);
    const response = await site.request(path);
    expect(response.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const text = textOf(await response.text());
    expect(text).toContain("Kết quả đối chiếu 7 phát biểu số liệu");
    expect(text).toContain("Bản công bố khi lưu X-2024, số 2");
    expect(text).toContain("Hết hạn ngày 31/8/2024");
    expect(text).not.toContain("Công nghiệp và thương mại phía Bắc duy trì đà tăng");
    expect((await site.request("/check/results/khong-co-ket-qua-nay")).status).toBe(404);
    expect((await site.request(`${path}.docx`)).status).toBe(200);
    expect((await site.request(`/en${path}`)).status).toBe(200);
  });

  test("is gone after thirty days, with words", async () => {
    let now = given.now();
    site = createApp({ ...given, now: () => now, checking: checkingFixture(() => now) });
    const path = await share();
    now = new Date(now.getTime() + 30 * 86_400_000);
    const response = await site.request(path);
    expect(response.status).toBe(410);
    expect(textOf(await response.text())).toContain("Kết quả này đã hết hạn");
    expect((await post(`${path}/objection`, { name: "A", reason: "B" })).status).toBe(410);
  });

  test("is hidden as soon as somebody objects", async () => {
    const path = await share();
    expect((await post(`${path}/objection`, { name: "A", reason: "B" }, { origin: "https://x.example" })).status).toBe(
      403,
    );
    const objected = await post(`${path}/objection`, { name: "Sở Công Thương", contact: "", reason: "Đọc nhầm kỳ" });
    expect(objected.status).toBe(303);
    const text = textOf(await (await site.request(path)).text());
    expect(text).toContain("Đã có phản đối, đang xem lại");
    expect(text).not.toContain("1.404");
    expect(textOf(await (await site.request(`${path}.pdf`)).text())).toContain("Đã có phản đối");
  });
});

describe("POST /api/check", () => {
  const ask = (body: unknown, path = "/api/check", headers = { "content-type": "application/json" }) =>
    site.request(path, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), headers });

  test("answers with the check", async () => {
    const response = await ask({ text: article, choices: { period: "2024-YTD06" } });
    expect(response.status).toBe(200);
    const check = (await response.json()) as Check;
    expect(check.claims.map(({ verdict }) => verdict.verdict)).toEqual([
      "supported",
      "implausible",
      "rounding",
      "contradicted",
      "supported",
      "supported",
      "no-data",
    ]);
  });

  test.each([
    ["no JSON", "{", 422, "check.body-unreadable"],
    ["a list", [], 422, "check.field-invalid"],
    ["nothing", {}, 422, "check.empty"],
    ["a number for a text", { text: 5 }, 422, "check.field-invalid"],
    ["choices that are none", { text: "x", choices: { period: 1 } }, 422, "check.field-invalid"],
    ["too long", { text: "x".repeat(200_001) }, 413, "check.text-too-long"],
    ["far too long", { text: "x".repeat(1_400_000) }, 413, "check.upload-too-large"],
  ])("says why not, as JSON: %s", async (_why, body, status, code) => {
    const response = await ask(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, message: expect.stringMatching(/\S/) } });
  });

  test("in the language asked for", async () => {
    const message = async (path: string) =>
      ((await (await ask({}, path)).json()) as { error: { message: string } }).error.message;
    expect(await message("/api/check")).toContain("Chưa có nội dung");
    expect(await message("/api/check?lang=en")).toContain("There is no text");
  });

  test("takes JSON only, and POST only", async () => {
    const plain = await ask("{}", "/api/check", { "content-type": "text/plain" });
    expect([plain.status, await plain.json()]).toMatchObject([415, { error: { code: "check.not-json" } }]);
    const got = await site.request("/api/check");
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
  });
});
