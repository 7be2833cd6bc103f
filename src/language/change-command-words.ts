import type { Bilingual } from "../base/lang.ts";

/** What the command line says of the commands on changes and of books that come back. */
export const changeCommandWords = {
  changes: {
    vi: "những chỗ khác nhau giữa hai bản chốt, trong mọi tài liệu và trang",
    en: "what differs between two cuts, in every document and page",
  },
  dependents: {
    vi: "những chỗ dựa vào một số liệu (mã số liệu, hoặc --file và --cell)",
    en: "what rests on a figure (its id, or --file and --cell)",
  },
  errata: { vi: "xuất phiếu đính chính giữa hai bản chốt", en: "write the errata slip between two cuts" },
  readback: {
    vi: "đọc lại tài liệu Word đã sửa: lời sửa, con số sửa, đoạn thêm bớt",
    en: "read an edited Word document back: words, numbers, paragraphs that changed",
  },
  optFrom: { vi: "bản chốt trước", en: "the earlier cut" },
  optTo: { vi: "bản chốt sau (mặc định: hiện tại)", en: "the later cut (default: what stands now)" },
  optFile: { vi: "tên tệp của ô", en: "name of the cell's file" },
  optCell: { vi: "ô, kèm trang: Bieu1!E9", en: "cell with its sheet: Bieu1!E9" },
  optKnown: { vi: "ngày cơ quan xác nhận (mặc định: hôm nay)", en: "the day the office said so (default: today)" },
  optAcceptWords: {
    vi: "nhận lời đã viết ở các mục do người soạn viết",
    en: "accept what was written in the sections people write",
  },
} as const satisfies Record<string, Bilingual>;
