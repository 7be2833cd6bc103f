import type { Sentences } from "./sentence.ts";

/** Why a received file is not taken, by code: what it is, and what to do. The file's name stands beside the sentence. */
export const failuresOfFiles: Sentences = {
  "file.empty": {
    vi: "Tệp rỗng (0 byte). Mở lại tệp gốc, lưu và gửi lại.",
    en: "The file is empty (0 bytes). Open the original, save it and send it again.",
  },
  "file.too-large": {
    vi: "Tệp nặng {megabytes} MB, quá giới hạn 40 MB. Bỏ ảnh và các trang không phải biểu báo cáo rồi gửi lại.",
    en: "The file has {megabytes} MB; at most 40 MB are taken. Remove pictures and sheets that are not forms, and send it again.",
  },
  "file.damaged": {
    vi: "Tệp bị hỏng hoặc tải lên chưa đủ, không mở được. Mở tệp gốc bằng Excel hoặc Word, lưu thành tệp mới và gửi lại.",
    en: "The file is damaged or was not sent whole, and cannot be opened. Open the original in Excel or Word, save it as a new file and send that.",
  },
  "file.encrypted": {
    vi: "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu (Tệp → Thông tin → Bảo vệ) rồi gửi lại.",
    en: "The file is protected by a password and cannot be read. Remove the password (File → Info → Protect) and send it again.",
  },
  "file.unsafe-entry": {
    vi: "Trong tệp có mục “{entry}” trỏ ra ngoài thư mục, là dấu hiệu không an toàn. Không nhận tệp này; tạo lại tệp từ bản gốc bằng Excel hoặc Word.",
    en: "The file holds an entry “{entry}” that points outside its folder, which is not safe. It is not taken; make it again from the original in Excel or Word.",
  },
  "file.unsafe-xml": {
    vi: "Mục “{entry}” của tệp có khai báo DOCTYPE/ENTITY, là dấu hiệu không an toàn. Không nhận tệp này; tạo lại tệp từ bản gốc bằng Excel hoặc Word.",
    en: "Entry “{entry}” of the file declares a DOCTYPE or entities, which is not safe. It is not taken; make it again from the original in Excel or Word.",
  },
  "file.too-large-unpacked": {
    vi: "Tệp bung ra quá lớn so với một báo cáo nên không mở. Kiểm tra lại nguồn tệp; gửi bản chỉ gồm các biểu báo cáo.",
    en: "Unpacked, the file is far larger than a report can be, so it was not opened. Check where it comes from; send one that holds the forms only.",
  },
  "file.too-long-text": {
    vi: "Mục “{entry}” của tệp có một đoạn chữ dài {characters} ký tự, quá giới hạn. Kiểm tra lại nguồn tệp và gửi bản chỉ gồm các biểu báo cáo.",
    en: "Entry “{entry}” of the file has one text of {characters} characters, more than is taken. Check where the file comes from; send one that holds the forms only.",
  },
  "readback.other-document": {
    vi: "Tệp này không phải tài liệu của bản chốt được nêu: không có chỗ nào trùng. Kiểm tra lại --review và --cut.",
    en: "This file is no document of the cut that was named: nothing in it is the same. Check --review and --cut.",
  },
  "readback.nothing-written": {
    vi: "Không có nội dung mới ở các mục do người soạn viết trong tài liệu của bản chốt số {cut} ({review}).",
    en: "Nothing new was written in the sections people write in the document of cut {cut} ({review}).",
  },
  "file.range-too-large": {
    vi: "Trang tính có ô nằm quá xa (hàng triệu dòng hoặc cột), không phải biểu báo cáo. Xóa các ô thừa ngoài biểu, lưu và gửi lại.",
    en: "A sheet has cells far outside any form (millions of rows or columns). Delete what lies outside the form, save it and send it again.",
  },
  "file.too-many-pages": {
    vi: "Tệp PDF có {pages} trang, quá giới hạn {most} trang. Gửi phần báo cáo và phụ lục biểu.",
    en: "The PDF has {pages} pages; at most {most} are taken. Send the report and its annexes only.",
  },
  "file.too-costly": {
    vi: "Đọc tệp này vượt giới hạn thời gian hoặc bộ nhớ nên đã dừng. Gửi bản chỉ gồm các biểu báo cáo, bỏ ảnh và định dạng thừa.",
    en: "Reading this file went over the limit of time or memory and was stopped. Send one that holds the forms only, without pictures and needless formatting.",
  },
  "file.unread": {
    vi: "Bộ đọc gặp lỗi ngoài dự kiến với tệp này nên không nhận. Gửi tệp cho người quản trị để xem xét.",
    en: "The reader met an unexpected fault with this file, so it was not taken. Send the file to the administrator.",
  },
  "file.html": {
    vi: "Tệp là trang HTML đổi đuôi, không phải bảng tính. Mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi gửi lại.",
    en: "The file is an HTML page under another extension, not a workbook. Open it in Excel, save it as “Excel Workbook (.xlsx)” and send that.",
  },
  "file.rtf": {
    vi: "Tệp ở định dạng RTF. Mở bằng Word, lưu thành .docx rồi gửi lại.",
    en: "The file is RTF. Open it in Word, save it as .docx and send that.",
  },
  "file.old-word": {
    vi: "Tệp Word đời cũ (.doc) không đọc được. Mở bằng Word, lưu thành .docx rồi gửi lại.",
    en: "An old Word document (.doc) cannot be read. Open it in Word, save it as .docx and send that.",
  },
  "file.xlsb": {
    vi: "Tệp Excel nhị phân (.xlsb) không đọc được. Mở bằng Excel, lưu thành .xlsx rồi gửi lại.",
    en: "A binary workbook (.xlsb) cannot be read. Open it in Excel, save it as .xlsx and send that.",
  },
  "file.opendocument": {
    vi: "Tệp OpenDocument (.ods, .odt) chưa đọc được. Lưu thành .xlsx hoặc .docx rồi gửi lại.",
    en: "An OpenDocument file (.ods, .odt) cannot be read yet. Save it as .xlsx or .docx and send that.",
  },
  "file.unknown-kind": {
    vi: "Không nhận ra định dạng của tệp. Hệ thống nhận .xlsx, .xls, .docx, .csv và PDF có chữ.",
    en: "The kind of this file is not recognised. Taken are .xlsx, .xls, .docx, .csv and PDF with text.",
  },
  "file.scan-unread": {
    vi: "Tệp PDF là ảnh quét, không có chữ nên không đọc được số liệu. Gửi thêm tệp Excel hoặc Word, hoặc nhập vào biểu.",
    en: "The PDF is a scan without text, so no figure can be read from it. Send the Excel or Word file as well, or fill in the form.",
  },
  "file.classified": {
    vi: "Tệp mang dấu “{mark}”. Hệ thống không nhận tài liệu mật; xử lý theo quy định về bảo vệ bí mật nhà nước. Tệp không được lưu.",
    en: "The file is marked “{mark}”. Classified documents are not taken here; handle it by the rules on state secrets. The file was not stored.",
  },
  "file.no-indicator": {
    vi: "Không tìm thấy chỉ tiêu nào của ngành Công Thương trong tệp này. Kiểm tra xem có chọn nhầm tệp không; không có gì được lưu.",
    en: "No indicator of industry and trade was found in this file. Check whether it is the right one; nothing was stored.",
  },
};
