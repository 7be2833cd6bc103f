import { describe, expect, test } from "vitest";
import { decodeLegacy, encodingOfFont, guessEncoding } from "../../src/language/legacy-fonts.ts";

describe("old fonts", () => {
  test.each([
    ["ChØ sè s¶n xuÊt c«ng nghiÖp", "tcvn3", "Chỉ số sản xuất công nghiệp"],
    ["Ng­êi d©n ®­îc h­ëng", "tcvn3", "Người dân được hưởng"],
    ["Ngöôøi daân ñöôïc höôûng chính saùch", "vni", "Người dân được hưởng chính sách"],
    ["TÆNH HAØ TÓNH", "vni", "TỈNH HÀ TĨNH"],
  ] as const)("%s", (text, encoding, unicode) => {
    expect(decodeLegacy(text, encoding)).toBe(unicode);
  });

  test("fonts whose name ends in H print capitals", () => {
    expect(encodingOfFont(".VnTimeH")).toEqual({ encoding: "tcvn3", capitals: true });
    expect(encodingOfFont("VNI-Times")).toEqual({ encoding: "vni", capitals: false });
    expect(encodingOfFont("Times New Roman")).toBeNull();
  });

  test("a file without fonts is recognised by its words, and Unicode stays what it is", () => {
    expect(
      guessEncoding(["ChØ tiªu c«ng nghiÖp", "KÕ ho¹ch n¨m", "Thùc hiÖn th¸ng", "Tæng sè", "Tû ®ång", "TriÖu USD"]),
    ).toBe("tcvn3");
    expect(guessEncoding(["Chỉ tiêu công nghiệp", "Kế hoạch năm", "Tổng số, tỷ đồng"])).toBeNull();
    expect(guessEncoding(["Café à la carte", "Größe"])).toBeNull();
  });
});
