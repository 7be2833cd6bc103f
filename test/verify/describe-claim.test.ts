import { expect, test } from "vitest";
import { indicatorWords } from "../../src/verify/describe-claim.ts";
import { structure } from "../language/claims-gold.ts";

test.each([
  ["XN01", "Kim ngạch xuất khẩu", "Exports"],
  [
    "other:XN01 with Mỹ",
    "“Xuất khẩu với Mỹ” (chưa có trong danh mục chỉ tiêu)",
    "“Exports with Mỹ” (not in the catalogue of indicators)",
  ],
  [
    "other:XN01 of CN11.DTDD",
    "“Xuất khẩu: Điện thoại di động” (chưa có trong danh mục chỉ tiêu)",
    "“Exports: Mobile phones” (not in the catalogue of indicators)",
  ],
  [
    "other:CN01 except",
    "“IIP, đã trừ một phần” (chưa có trong danh mục chỉ tiêu)",
    "“IIP, a part left out” (not in the catalogue of indicators)",
  ],
  [
    "other:số lễ hội",
    "“số lễ hội” (chưa có trong danh mục chỉ tiêu)",
    "“số lễ hội” (not in the catalogue of indicators)",
  ],
])("%s is told in words, and no code of the catalogue shows", (code, vi, en) => {
  expect([indicatorWords(code, "", "vi", structure), indicatorWords(code, "", "en", structure)]).toEqual([vi, en]);
});
