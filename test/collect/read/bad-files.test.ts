import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readReport } from "../../../src/collect/read/read-report.ts";
import { failuresOfFiles } from "../../../src/language/failures-files.ts";
import { ofX, sample, workbook } from "./reading-of.ts";

const bad = (name: string) => readFileSync(`test/data/bad/${name}`);
const text = (words: string) => new TextEncoder().encode(words);

async function encrypted(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption: { password: "bi mat", spinCount: 1000 } });
}

/** A zip with one entry, its directory as told. */
function zip(name: string, content: Uint8Array, unpacked = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const nameBytes = text(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(nameBytes.length, 26);
  const directory = Buffer.alloc(46);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(unpacked, 24);
  directory.writeUInt16LE(nameBytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + nameBytes.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, nameBytes, packed, directory, nameBytes, end]));
}

const refusals: readonly (readonly [
  what: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  name: string,
  reason: string,
])[] = [
  ["an empty file", () => bad("rong.xlsx"), "rong.xlsx", "file.empty"],
  ["a workbook cut off at 60 %", () => bad("bao_cao_bo_sung_hong.xlsx"), "a.xlsx", "file.damaged"],
  ["a cell at the far corner of a sheet", () => bad("kich_thuoc_khai_khong.xlsx"), "a.xlsx", "file.range-too-large"],
  ["a string of six million letters", () => bad("nen_ty_le_cao.xlsx"), "a.xlsx", "file.too-large-unpacked"],
  ["a page under another extension", () => bad("html_doi_duoi.xls"), "a.xls", "file.html"],
  ["a workbook about something else", () => bad("khong_phai_bieu_bao_cao.xlsx"), "a.xlsx", "file.no-indicator"],
  ["an entry that points outside", () => bad("duong_dan_la.docx"), "a.docx", "file.unsafe-entry"],
  ["a workbook behind a password", encrypted, "a.xlsx", "file.encrypted"],
  [
    "a directory that declares 5 GB",
    () => zip("xl/workbook.xml", text("<a/>"), 4_000_000_000),
    "a.xlsx",
    "file.too-large-unpacked",
  ],
  [
    "more inside than the directory declares",
    () => zip("xl/workbook.xml", text(`<a>${"x".repeat(5000)}</a>`), 20),
    "a.xlsx",
    "file.damaged",
  ],
  [
    "entities in a document",
    () => zip("word/document.xml", text('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>')),
    "a.docx",
    "file.unsafe-xml",
  ],
  ["a zip of something else", () => zip("readme.txt", text("hello")), "a.xlsx", "file.unknown-kind"],
  ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "a.xlsx", "file.unknown-kind"],
  ["an RTF text", () => text("{\\rtf1 abc}"), "a.doc", "file.rtf"],
  [
    "an old Word document",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("WordDocument", "utf16le")]),
    "a.doc",
    "file.old-word",
  ],
  ["half an old workbook", () => sample("BacNinh_6T2024.xls").subarray(0, 9_000), "a.xls", "file.damaged"],
  ["half a PDF", () => text("%PDF-1.7\n1 0 obj <<"), "a.pdf", "file.damaged"],
];

test.each(refusals)("%s is refused: what it is, and what to do", async (_, bytes, name, reason) => {
  const report = await readReport(await bytes(), name, ofX);
  expect(report).toMatchObject({
    status: "refused",
    reason,
    figures: [],
    petitions: [],
    cooperation: [],
    passages: [],
  });
  expect(failuresOfFiles[reason]?.vi).toBeTruthy();
  expect(failuresOfFiles[reason]?.en).toBeTruthy();
});

test("macros are not run: the workbook is read without them, and says so", async () => {
  const rows = [
    ["SỞ CÔNG THƯƠNG TỈNH SƠN LA"],
    ["TT", "Chỉ tiêu", "ĐVT", "TH 6T/2023", "Ước TH 6T/2024"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 88.4, 96.3],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows }], vbaProject: text("macro") });
  const report = await readReport(bytes, "a.xlsm", ofX);
  expect(report.status).toBe("read");
  expect(report.findings.map((one) => one.code)).toEqual(["macros-ignored"]);
});

test("the mark of a secret in a cell refuses the whole file", async () => {
  const rows = [
    ["MẬT"],
    ["SỞ CÔNG THƯƠNG TỈNH SƠN LA"],
    ["TT", "Chỉ tiêu", "ĐVT", "Ước TH 6T/2024"],
    ["1", "Kim ngạch xuất khẩu", "Triệu USD", 96.3],
  ];
  expect(await readReport(await workbook({ A: rows }), "a.xlsx", ofX)).toMatchObject({
    status: "refused",
    reason: "file.classified",
    details: { mark: "MẬT" },
  });
});
