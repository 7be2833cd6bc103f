import { expect, test } from "vitest";
import { site } from "./site.ts";

const textOf = async (path: string) =>
  (await (await site.request(path)).text())
    .replace(/<style.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("a figure's page leads to the list of what rests on it, in both languages", async () => {
  const page = await (await site.request("/figures/1")).text();
  expect(page).toContain('href="/figures/1/uses"');
  const list = await textOf("/figures/1/uses");
  expect(list).toContain("Số liệu này có ở đâu");
  expect(list).toContain("in chính số liệu này (1) Báo cáo trung tâm › Phụ lục I. SẢN XUẤT CÔNG NGHIỆP");
  expect(await textOf("/en/figures/1/uses")).toContain("prints the figure itself (1) Central report › Annex I.");
});

test("as JSON the list names places, pages and documents of the newest release", async () => {
  const answer = await site.request("/figures/1/uses.json");
  const { figure, releases } = (await answer.json()) as { figure: number; releases: Record<string, unknown>[] };
  expect(figure).toBe(1);
  expect(releases).toHaveLength(1);
  expect(releases[0]).toMatchObject({ review: "X-2024", cut: 2 });
  expect(releases[0]?.pages).toContainEqual({ path: "/reviews/X-2024/2/indicators/CN01", how: "prints" });
  expect(releases[0]?.documents).toContainEqual({
    book: "central-report",
    lang: "vi",
    file: "bao-cao-trung-tam-X-2024-ban-2",
  });
});

test.each([
  ["/figures/abc/uses", 422],
  ["/figures/999999/uses", 404],
])("%s answers %i", async (path, status) => {
  expect((await site.request(path)).status).toBe(status);
});
