import type { Bilingual, Lang } from "../base/lang.ts";
import { fill } from "./sentence.ts";

/**
 * The fixed words of books: titles, headings, heads of tables, notes. Sentences with figures are not here; they are
 * written claims. Places in braces are filled with names, days and periods.
 */
const words = {
  // The documents
  "issuer.ministry": { vi: "BỘ CÔNG THƯƠNG", en: "MINISTRY OF INDUSTRY AND TRADE" },
  "issuer.name": { vi: "Bộ Công Thương", en: "Ministry of Industry and Trade" },
  "issuer.symbol": { vi: "BC-BCT", en: "BC-BCT" },
  "issuer.place": { vi: "Hà Nội", en: "Ha Noi" },
  "report.type": { vi: "BÁO CÁO", en: "REPORT" },
  "report.name": { vi: "Báo cáo trung tâm", en: "Central report" },
  "report.subject": {
    vi: "Kết quả hoạt động ngành Công Thương {region} {period}",
    en: "Results of industry and trade in {region}, {period}",
  },
  /** The same on the cover, a line each. */
  "report.lines": {
    vi: "Kết quả hoạt động ngành Công Thương {region}|{period}",
    en: "Results of industry and trade in {region},|{period}",
  },
  "report.meeting": { vi: "(Phục vụ {review})", en: "(For the {review})" },
  "report.year": { vi: "({review})", en: "({review})" },
  "report.title": {
    vi: "Báo cáo trung tâm: kết quả hoạt động ngành Công Thương {region} {period}",
    en: "Central report: industry and trade in {region}, {period}",
  },
  "report.keywords": {
    vi: "Công Thương|khu vực|sản xuất công nghiệp|bán lẻ|xuất nhập khẩu|cụm công nghiệp",
    en: "industry and trade|region|industrial production|retail sales|exports and imports|industrial clusters",
  },
  "file.report": { vi: "bao-cao-trung-tam", en: "central-report" },
  "file.press": { vi: "thong-cao-bao-chi", en: "press-release" },
  "file.cut": { vi: "ban-{number}", en: "cut-{number}" },
  "file.now": { vi: "du-thao-{day}", en: "draft-{day}" },
  "edition.release": { vi: "Bản công bố số {number}", en: "Release no. {number}" },
  "edition.cut": { vi: "Bản chốt số liệu số {number}", en: "Cut no. {number}" },
  "edition.now": { vi: "Số liệu cập nhật đến {moment}", en: "Figures as of {moment}" },
  moment: { vi: "{clock} ngày {day}", en: "{clock} on {day}" },
  "recipient.leaders": { vi: "Lãnh đạo Bộ", en: "Leaders of the Ministry" },
  "recipient.provinces": {
    vi: "UBND các tỉnh, thành phố {region}",
    en: "People's Committees of the provinces and cities of {region}",
  },
  "recipient.departments": {
    vi: "Sở Công Thương các tỉnh, thành phố {region}",
    en: "Departments of Industry and Trade of {region}",
  },
  "recipient.units": { vi: "Các đơn vị thuộc Bộ", en: "Units of the Ministry" },
  "recipient.kept": { vi: "Lưu: VT, [đơn vị soạn thảo]", en: "File: VT, [drafting unit]" },

  // What stands at the head
  "note.illustrative": {
    vi: "Số liệu minh họa. Báo cáo của các địa phương trong đợt này được tạo để trình diễn hệ thống; không trích dẫn bất kỳ con số nào trong văn bản này như số liệu chính thức.",
    en: "Illustrative figures. The provincial reports of this edition were made up to demonstrate the system; no number in this document may be quoted as official.",
  },
  "note.draft": {
    vi: "Dự thảo do hệ thống tổng hợp từ số liệu của các địa phương. Những chỗ trong ngoặc vuông do người soạn thảo viết; số, ngày văn bản và chữ ký để trống.",
    en: "A draft put together from the figures of the provinces. Passages in square brackets are for people to write; number, date and signature are left blank.",
  },
  opening: {
    vi: "Báo cáo tổng hợp số liệu và báo cáo của Sở Công Thương các tỉnh, thành phố {region} về {period}. Số liệu cập nhật đến {moment}. Các tỷ lệ tăng, giảm được tính so với cùng kỳ năm trước trên cùng nhóm địa phương có đủ số liệu hai kỳ; mỗi con số đều dẫn về ô số liệu gốc trong báo cáo đã nhận.",
    en: "This report brings together the figures and reports of the Departments of Industry and Trade of {region} for {period}. Figures are as of {moment}. Growth is on the same period of the year before, over the same provinces in both periods; every number leads back to its cell in a report received.",
  },
  "opening.official": {
    vi: "Báo cáo tổng hợp số liệu do {producer} công bố về các tỉnh, thành phố {region}, {period}. Số liệu cập nhật đến {moment}. Mỗi con số đều dẫn về ô số liệu gốc trong bảng đã công bố.",
    en: "This report brings together the figures published by the {producer} on the provinces and cities of {region}, {period}. Figures are as of {moment}. Every number leads back to its cell in a published table.",
  },
  "opening.geography": {
    vi: "Số liệu được trình bày theo địa giới hành chính ngày {day}; số của các đơn vị cũ được tính lại theo địa giới mới ở những chỉ tiêu cộng được.",
    en: "Figures are shown for the administrative units of {day}; those of former units are re-added where the indicator allows.",
  },
  "absent.blocks": { vi: "Chưa có số liệu: {list}.", en: "No figures yet for: {list}." },
  "absent.now": { vi: "kỳ báo cáo ({period})", en: "the period reported ({period})" },
  "absent.before": { vi: "cùng kỳ năm trước ({period})", en: "the same period of the year before ({period})" },
  "absent.plan": { vi: "kế hoạch {period}", en: "the plan of {period}" },
  "absent.previousYear": { vi: "thực hiện cả {period}", en: "the whole of {period}" },
  "absent.members": {
    vi: "Địa phương chưa có báo cáo đưa vào tổng hợp: {list}.",
    en: "Provinces without a report so far: {list}.",
  },
  "absent.published": {
    vi: "Địa phương chưa có số liệu công bố: {list}.",
    en: "Provinces without a published figure: {list}.",
  },
  "absent.sections": {
    vi: "Đợt tổng hợp này chưa có số liệu về: {list}. Các mục tương ứng được lược bỏ.",
    en: "This edition has no figures on: {list}. The sections are left out.",
  },
  "absent.everything": {
    vi: "Chưa có địa phương nào có số liệu cho kỳ này. Các phần dưới đây để sẵn cho người soạn thảo.",
    en: "No province has figures for this period yet. The parts below are laid out for the people who write them.",
  },
  "held.named": {
    vi: "Số liệu đang chờ địa phương xác nhận, chưa đưa vào tổng hợp: {list}.",
    en: "Figures awaiting confirmation by the province, not in the totals: {list}.",
  },
  "held.one": { vi: "{indicator} của {area}", en: "{indicator} of {area}" },

  // Headings
  "part.results": {
    vi: "KẾT QUẢ HOẠT ĐỘNG NGÀNH CÔNG THƯƠNG {period}",
    en: "RESULTS OF INDUSTRY AND TRADE, {period}",
  },
  "part.petitions": {
    vi: "KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ CỦA CÁC ĐỊA PHƯƠNG",
    en: "DIFFICULTIES AND PETITIONS OF THE PROVINCES",
  },
  "part.assessment": {
    vi: "ĐÁNH GIÁ CHUNG; TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
    en: "ASSESSMENT; SHORTCOMINGS AND THEIR CAUSES",
  },
  "part.directions": {
    vi: "PHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP",
    en: "DIRECTIONS, TASKS AND SOLUTIONS",
  },
  "section.headline": { vi: "Kết quả chung", en: "Headline results" },
  "section.industry": { vi: "Sản xuất công nghiệp", en: "Industrial production" },
  "section.trade": { vi: "Thương mại nội địa", en: "Domestic trade" },
  "section.exports": { vi: "Xuất khẩu, nhập khẩu", en: "Exports and imports" },
  "section.clusters": { vi: "Phát triển cụm công nghiệp", en: "Industrial clusters" },
  "section.products": { vi: "Sản phẩm công nghiệp chủ yếu", en: "Main industrial products" },
  "section.origin": {
    vi: "Tận dụng ưu đãi các hiệp định thương mại tự do, cấp giấy chứng nhận xuất xứ (C/O)",
    en: "Use of free trade agreements and certificates of origin (C/O)",
  },
  "section.work": {
    vi: "Khuyến công, quản lý thị trường và thủ tục hành chính",
    en: "Industrial promotion, market surveillance and administrative procedures",
  },
  "section.other": { vi: "Các chỉ tiêu khác", en: "Other indicators" },
  "section.plan": { vi: "Thực hiện kế hoạch năm", en: "Completion of the year's plan" },
  "section.cooperation": { vi: "Liên kết, hợp tác giữa các địa phương", en: "Cooperation between provinces" },
  "item.iip": { vi: "Chỉ số sản xuất công nghiệp", en: "Index of industrial production" },
  "item.sectors": { vi: "Theo ngành công nghiệp cấp 1", en: "By industrial section" },
  "item.output": { vi: "Giá trị sản xuất công nghiệp", en: "Gross output of industry" },
  "item.power": { vi: "Điện", en: "Electricity" },
  "item.export": { vi: "Xuất khẩu", en: "Exports" },
  "item.import": { vi: "Nhập khẩu và cán cân thương mại", en: "Imports and the trade balance" },
  "item.border": { vi: "Kim ngạch qua cửa khẩu", en: "Trade through border gates" },
  "item.promotion": { vi: "Khuyến công", en: "Industrial promotion" },
  "item.surveillance": { vi: "Quản lý thị trường", en: "Market surveillance" },
  "item.procedures": { vi: "Thủ tục hành chính", en: "Administrative procedures" },
  "item.difficulties": {
    vi: "Khó khăn, vướng mắc trong báo cáo của các địa phương",
    en: "Difficulties in the provinces' reports",
  },
  "item.fields": { vi: "Kiến nghị theo lĩnh vực", en: "Petitions by field" },
  "item.addressees": { vi: "Kiến nghị theo cơ quan được đề nghị", en: "Petitions by addressee" },
  "item.assessment": { vi: "Đánh giá chung", en: "Assessment" },
  "item.shortcomings": { vi: "Tồn tại, hạn chế", en: "Shortcomings" },
  "item.causes": { vi: "Nguyên nhân", en: "Causes" },
  "item.directions": { vi: "Phương hướng, nhiệm vụ", en: "Directions and tasks" },
  "item.solutions": { vi: "Giải pháp", en: "Solutions" },

  // Places for people
  "write.section": {
    vi: "[Tổ thư ký viết. Dưới đây là nguyên văn báo cáo của các địa phương để tham khảo.]",
    en: "[To be written by the secretariat. The provinces' own words stand below for reference.]",
  },
  "write.empty": {
    vi: "[Tổ thư ký viết. Báo cáo của các địa phương chưa có nội dung này.]",
    en: "[To be written by the secretariat. The provinces' reports have nothing on this.]",
  },
  "quote.by": { vi: "Sở Công Thương {area}", en: "the Department of Industry and Trade of {area}" },
  "quote.place": { vi: "tệp {file}, {cell}", en: "file {file}, {cell}" },
  "place.onlySheet": { vi: "trang “{sheet}”", en: "sheet “{sheet}”" },
  "place.sheet": { vi: "trang “{sheet}”, {cell}", en: "sheet “{sheet}”, {cell}" },
  "quote.cell": { vi: "ô {cell}", en: "cell {cell}" },
  "quote.paragraph": { vi: "đoạn {cell}", en: "paragraph {cell}" },

  "parts.within": { vi: "Trong đó: ", en: "Of which: " },
  /** What a growth is on: "so với cùng kỳ", "so với năm trước". */
  "against.period": { vi: "cùng kỳ", en: "the same period" },
  "against.year": { vi: "năm trước", en: "the previous year" },
  "products.up": {
    vi: "Sản phẩm có tổng sản lượng của các địa phương tăng cao nhất so với {against}:",
    en: "Products whose output in all localities together grew most:",
  },
  "products.down": {
    vi: "Sản phẩm có tổng sản lượng của các địa phương giảm nhiều nhất so với {against}:",
    en: "Products whose output in all localities together fell most:",
  },
  "note.current": {
    vi: "{indicator} tính theo giá hiện hành, mức tăng chưa loại trừ yếu tố giá.",
    en: "{indicator} are at current prices; growth includes changes in prices.",
  },

  // Petitions and cooperation
  "petitions.opening": {
    vi: "Kiến nghị dưới đây được giữ nguyên văn như các Sở Công Thương gửi, xếp theo lĩnh vực ghi trong báo cáo; toàn bộ nội dung ở phụ lục tổng hợp kiến nghị.",
    en: "The petitions below are as the Departments sent them, by the field that the reports name; all of them are in the annex on petitions.",
  },
  "petitions.byBody": {
    vi: "Các báo cáo không ghi lĩnh vực; kiến nghị được xếp theo cơ quan được đề nghị.",
    en: "The reports name no fields; petitions are ordered by whom they are addressed to.",
  },
  "petitions.none": {
    vi: "Chưa nhận được kiến nghị nào của các địa phương.",
    en: "No petitions have been received from the provinces.",
  },
  "petitions.table": { vi: "Kiến nghị của các địa phương theo lĩnh vực", en: "Petitions of the provinces by field" },
  "petitions.bodies": {
    vi: "Kiến nghị của các địa phương theo cơ quan được đề nghị",
    en: "Petitions of the provinces by addressee",
  },
  "petitions.unfield": { vi: "Chưa ghi lĩnh vực", en: "Field not named" },
  "petitions.unaddressed": { vi: "Chưa ghi cơ quan", en: "Addressee not named" },
  "petition.item": { vi: "{area}: ", en: "{area}: " },
  "petition.annex": {
    vi: "TỔNG HỢP KIẾN NGHỊ CỦA CÁC ĐỊA PHƯƠNG",
    en: "PETITIONS OF THE PROVINCES",
  },
  "petition.caption": { vi: "Kiến nghị của các địa phương, nguyên văn", en: "Petitions of the provinces, as received" },
  "cooperation.opening": {
    vi: "Các chương trình, dự án, kế hoạch liên kết dưới đây ghi theo báo cáo của từng địa phương; cùng một chương trình có thể do nhiều địa phương báo cáo.",
    en: "The programmes, projects and plans below are as each province reported them; the same one may be reported by several.",
  },
  "cooperation.none": {
    vi: "Chưa nhận được nội dung liên kết, hợp tác trong báo cáo của các địa phương.",
    en: "The provinces' reports have nothing on cooperation.",
  },
  "cooperation.table": { vi: "Nội dung liên kết, hợp tác theo lĩnh vực", en: "Cooperation by field" },
  "cooperation.annex": { vi: "CHƯƠNG TRÌNH LIÊN KẾT, HỢP TÁC", en: "COOPERATION PROGRAMMES" },
  "cooperation.caption": {
    vi: "Chương trình liên kết, hợp tác theo báo cáo của các địa phương, nguyên văn",
    en: "Cooperation programmes as reported by the provinces",
  },

  // Heads of tables
  "head.order": { vi: "TT", en: "No." },
  "head.area": { vi: "Địa phương", en: "Province" },
  "head.indicator": { vi: "Chỉ tiêu", en: "Indicator" },
  "head.product": { vi: "Sản phẩm", en: "Product" },
  "head.balance": { vi: "Xuất siêu (+), nhập siêu (−)", en: "Surplus (+), deficit (−)" },
  "head.both": { vi: "Số địa phương", en: "Localities" },
  "head.unit": { vi: "Đơn vị tính", en: "Unit" },
  "head.plan": { vi: "Kế hoạch {period}", en: "Plan {period}" },
  "head.previousYear": { vi: "Thực hiện {period}", en: "Actual {period}" },
  "head.before": { vi: "Thực hiện {period}", en: "Actual {period}" },
  "head.now": { vi: "{status} {period}", en: "{status} {period}" },
  "head.growth": { vi: "So với {against} (%)", en: "Change on {against} (%)" },
  "head.indexChange": { vi: "Tăng, giảm (%)", en: "Change (%)" },
  "head.completion": { vi: "So kế hoạch năm (%)", en: "Of the year's plan (%)" },
  "head.rank": { vi: "Xếp hạng theo mức tăng", en: "Rank by growth" },
  "head.period": { vi: "Kỳ", en: "Period" },
  "head.share": { vi: "Tỷ trọng (%)", en: "Share (%)" },
  "head.contribution": { vi: "Đóng góp (điểm phần trăm)", en: "Contribution (percentage points)" },
  "head.coverage": { vi: "Số địa phương có số liệu", en: "Localities with figures" },
  "head.up": { vi: "Tăng", en: "Up" },
  "head.same": { vi: "Không đổi", en: "Unchanged" },
  "head.down": { vi: "Giảm", en: "Down" },
  "head.unknown": { vi: "Chưa có số liệu", en: "No figures" },
  "head.atLeast": { vi: "Tăng từ {threshold}% trở lên", en: "Up {threshold}% or more" },
  "head.total": { vi: "Tổng", en: "Total" },
  "head.field": { vi: "Lĩnh vực", en: "Field" },
  "head.addressee": { vi: "Cơ quan được đề nghị", en: "Addressed to" },
  "head.petitions": { vi: "Số kiến nghị", en: "Petitions" },
  "head.rows": { vi: "Số nội dung", en: "Entries" },
  "head.areas": { vi: "Địa phương kiến nghị", en: "Provinces" },
  "head.reporters": { vi: "Địa phương báo cáo", en: "Reported by" },
  "head.difficulty": { vi: "Nội dung khó khăn, vướng mắc", en: "Difficulty" },
  "head.basis": { vi: "Căn cứ pháp lý", en: "Legal basis" },
  "head.proposal": { vi: "Đề xuất, kiến nghị", en: "Proposal" },
  "head.effect": { vi: "Tác động", en: "Effect" },
  "head.place": { vi: "Vị trí trong báo cáo", en: "Place in the report" },
  "head.programme": { vi: "Chương trình, dự án, kế hoạch", en: "Programme, project or plan" },
  "head.kind": { vi: "Loại", en: "Kind" },
  "head.parties": { vi: "Các bên", en: "Parties" },
  "head.time": { vi: "Thời gian", en: "Time" },
  "head.milestones": { vi: "Mốc", en: "Milestones" },
  "head.progress": { vi: "Tiến độ", en: "Progress" },
  "head.file": { vi: "Tệp", en: "File" },
  "head.received": { vi: "Nhận lúc", en: "Received" },
  "head.document": { vi: "Số, ngày văn bản", en: "Document no., date" },
  "head.producers": { vi: "Nguồn số liệu", en: "Producers" },
  "head.figures": { vi: "Số liệu đưa vào tổng hợp", en: "Figures used" },
  "head.missing": { vi: "Chưa có", en: "Missing" },
  "head.finding": { vi: "Nội dung cần làm rõ", en: "What needs to be clarified" },
  "head.severity": { vi: "Mức độ", en: "Severity" },
  "head.printed": { vi: "In trong báo cáo", en: "As printed" },
  "head.answer": { vi: "Trả lời", en: "Answer" },
  "head.form": { vi: "Mẫu C/O", en: "C/O form" },
  "head.band": { vi: "Mức tiến độ", en: "Pace" },
  "head.deviation": { vi: "So với tiến độ bình quân (điểm phần trăm)", en: "Against an even pace (percentage points)" },
  "status.estimate": { vi: "Ước", en: "Estimate" },
  "status.provisional": { vi: "Sơ bộ", en: "Provisional" },
  "status.final": { vi: "Thực hiện", en: "Actual" },
  "status.none": { vi: "Thực hiện", en: "Actual" },
  "mark.notReported": { vi: "…", en: "…" },
  "mark.notApplicable": { vi: "x", en: "x" },
  "note.marks.notReported": { vi: "… chưa có số liệu.", en: "… not reported." },
  "note.marks.notApplicable": { vi: "x không áp dụng.", en: "x not applicable." },
  "note.onlyReporters": {
    vi: "Bảng chỉ ghi các địa phương có số liệu.",
    en: "Only provinces with figures are shown.",
  },
  "row.region": { vi: "Tổng {region} ({have}/{all} địa phương)", en: "{region} ({have} of {all} localities)" },
  "row.country": { vi: "Cả nước", en: "Viet Nam" },
  "table.unit": { vi: "Đơn vị tính: {unit}", en: "Unit: {unit}" },
  "table.index": { vi: "(cùng kỳ năm trước = 100)", en: "(same period of the year before = 100)" },
  "table.indexYear": { vi: "(năm trước = 100)", en: "(year before = 100)" },
  "table.until": { vi: "số liệu đến ngày {day}", en: "figures up to {day}" },
  "table.current": { vi: "giá hiện hành", en: "current prices" },
  "table.constant": { vi: "giá so sánh 2010", en: "constant 2010 prices" },
  "table.members": { vi: "{indicator} theo địa phương, {period}", en: "{indicator} by province, {period}" },
  "table.parts": {
    vi: "{indicator}: các chỉ tiêu chi tiết theo địa phương, {period}",
    en: "{indicator}: detail by province, {period}",
  },
  "table.several": { vi: "Các chỉ tiêu khác theo địa phương, {period}", en: "Other indicators by province, {period}" },
  "table.productMembers": {
    vi: "Sản phẩm công nghiệp chủ yếu theo địa phương, {period}",
    en: "Main industrial products by province, {period}",
  },
  "table.clusters": {
    vi: "Cụm công nghiệp theo địa phương (Biểu số 04, Thông tư 14/2024/TT-BCT), {period}",
    en: "Industrial clusters by province (Form 04, Circular 14/2024/TT-BCT), {period}",
  },
  "table.headline": { vi: "Các chỉ tiêu chủ yếu của {region}, {period}", en: "Main indicators of {region}, {period}" },
  "table.sectors": {
    vi: "Số địa phương tăng, giảm theo ngành công nghiệp cấp 1",
    en: "Localities up and down by industrial section",
  },
  "table.counts": { vi: "Số địa phương tăng, giảm so với {against}", en: "Localities up and down on {against}" },
  "table.products": {
    vi: "Sản phẩm công nghiệp chủ yếu của {region}, {period}",
    en: "Main industrial products of {region}, {period}",
  },
  "table.totals": { vi: "{section}: tổng hợp {region}, {period}", en: "{section}: totals for {region}, {period}" },
  "table.balance": {
    vi: "Cán cân thương mại của {region}, tính trên các địa phương có cả xuất khẩu và nhập khẩu",
    en: "Trade balance of {region}, over the provinces with both exports and imports",
  },
  "table.forms": { vi: "Tận dụng ưu đãi theo mẫu C/O, {period}", en: "Use of preferences by C/O form, {period}" },
  "table.pace": { vi: "Tiến độ thực hiện kế hoạch năm, {period}", en: "Pace of the year's plan, {period}" },
  "table.sources": { vi: "Báo cáo đã nhận và mức độ đầy đủ", en: "Reports received and their coverage" },
  "table.coverage": { vi: "Mức độ đầy đủ theo chỉ tiêu", en: "Coverage by indicator" },
  "table.findings": { vi: "Điểm cần làm rõ còn mở", en: "Open points to clarify" },
  "table.held": { vi: "Số liệu tạm giữ, chờ địa phương xác nhận", en: "Figures held until the province confirms" },
  "figure.growth": {
    vi: "{indicator}: tăng, giảm so với {against} theo địa phương",
    en: "{indicator}: change on {against} by province",
  },
  "figure.map": {
    vi: "{indicator} {period}, tăng, giảm so với {against}",
    en: "{indicator}, {period}, change on {against}",
  },
  "figure.level": { vi: "{indicator} theo địa phương, {period}", en: "{indicator} by province, {period}" },

  // Notes of tables
  "note.readded": { vi: "* Tính lại theo địa giới mới.", en: "* Re-added for the new boundaries." },
  "note.conflicting": {
    vi: "** Các nguồn khác nhau, đang rà soát: ",
    en: "** Sources differ, under review: ",
  },
  "note.beside": { vi: "Nguồn khác: ", en: "Other sources: " },
  "note.matched": {
    vi: "Mức tăng của tổng tính trên cùng nhóm địa phương có đủ số liệu hai kỳ; chưa tính: {list}.",
    en: "Growth of the total is over the provinces with both periods; not in it: {list}.",
  },
  "note.missing": { vi: "Chưa có trong tổng: {list}.", en: "Not in the total: {list}." },
  "note.noTotal": {
    vi: "Chỉ tiêu này không cộng giữa các địa phương; không tính số chung của khu vực.",
    en: "This indicator does not add up over provinces; there is no figure for the region.",
  },
  "note.threshold": {
    vi: "Đường kẻ đậm: mức tăng {list}.",
    en: "Heavy lines: growth of {list}.",
  },
  "note.ratio": {
    vi: "Tỷ lệ của khu vực = tổng tử số / tổng mẫu số của các địa phương, không phải bình quân các tỷ lệ.",
    en: "The region's rate is the sum of numerators over the sum of denominators, not a mean of rates.",
  },
  "note.border": {
    vi: "Kim ngạch qua cửa khẩu là số liệu riêng, không cộng vào kim ngạch xuất khẩu, nhập khẩu của các doanh nghiệp trên địa bàn.",
    en: "Trade through border gates is a series of its own; it is not added to the exports and imports of local firms.",
  },
  "note.provincial": {
    vi: "Báo cáo của các Sở Công Thương. Nơi làm ra số liệu: {producers}.",
    en: "Reports of the Departments of Industry and Trade. Figures made by: {producers}.",
  },
  "note.reports": {
    vi: "Báo cáo của các Sở Công Thương.",
    en: "Reports of the Departments of Industry and Trade.",
  },
  "note.published": { vi: "{producers}.", en: "{producers}." },
  "note.safe": {
    vi: "Cột “An toàn” là số địa phương; các cột sau nêu tên và tỷ lệ hoàn thành của từng địa phương.",
    en: "“Safe” counts provinces; the columns after it name each with its completion.",
  },
  "see.annex": { vi: "Số liệu từng địa phương ở phụ lục.", en: "Figures by province are in the annex." },
  "note.bands": {
    vi: "So với tiến độ bình quân n/12 của kế hoạch năm: từ −3 điểm phần trăm trở lên là an toàn; dưới −3 đến −8 cần chú ý; dưới −8 đến −15 nguy cơ; dưới −15 báo động. Chỉ tiêu có tính mùa vụ cần xem thêm mức tăng so với cùng kỳ.",
    en: "Against an even pace of n/12 of the year's plan: −3 percentage points or better is safe; below −3 to −8 needs attention; below −8 to −15 is at risk; below −15 is alarming. Seasonal indicators should also be read by their growth.",
  },
  "band.safe": { vi: "An toàn", en: "Safe" },
  "band.attention": { vi: "Cần chú ý", en: "Needs attention" },
  "band.risk": { vi: "Nguy cơ", en: "At risk" },
  "band.alarm": { vi: "Báo động", en: "Alarming" },
  "coverage.fraction": { vi: "{have}/{all}", en: "{have}/{all}" },
  "missing.areas": { vi: "{areas} ({reason})", en: "{areas} ({reason})" },

  // Annexes
  "annex.industry": { vi: "SẢN XUẤT CÔNG NGHIỆP", en: "INDUSTRIAL PRODUCTION" },
  "annex.trade": { vi: "THƯƠNG MẠI NỘI ĐỊA", en: "DOMESTIC TRADE" },
  "annex.exports": { vi: "XUẤT KHẨU, NHẬP KHẨU", en: "EXPORTS AND IMPORTS" },
  "annex.clusters": { vi: "CỤM CÔNG NGHIỆP", en: "INDUSTRIAL CLUSTERS" },
  "annex.products": { vi: "SẢN PHẨM CÔNG NGHIỆP CHỦ YẾU", en: "MAIN INDUSTRIAL PRODUCTS" },
  "annex.origin": { vi: "GIẤY CHỨNG NHẬN XUẤT XỨ", en: "CERTIFICATES OF ORIGIN" },
  "annex.work": {
    vi: "KHUYẾN CÔNG, QUẢN LÝ THỊ TRƯỜNG, THỦ TỤC HÀNH CHÍNH",
    en: "INDUSTRIAL PROMOTION, MARKET SURVEILLANCE, ADMINISTRATIVE PROCEDURES",
  },
  "annex.other": { vi: "CÁC CHỈ TIÊU KHÁC", en: "OTHER INDICATORS" },
  "annex.sources": { vi: "NGUỒN SỐ LIỆU VÀ MỨC ĐỘ ĐẦY ĐỦ", en: "SOURCES AND COVERAGE" },
  "annex.findings": { vi: "ĐIỂM CẦN LÀM RÕ", en: "POINTS TO CLARIFY" },
  "findings.none": {
    vi: "Không còn điểm cần làm rõ nào chưa được trả lời.",
    en: "No point is left without an answer.",
  },
  "findings.opening": {
    vi: "“Lỗi” là số liệu tạm giữ đến khi địa phương xác nhận; “cảnh báo” là số liệu đã dùng, ghi kèm điểm cần làm rõ.",
    en: "An error holds its figure until the province confirms it; a warning stands beside a figure that is used.",
  },
  "severity.error": { vi: "Lỗi", en: "Error" },
  "severity.warning": { vi: "Cảnh báo", en: "Warning" },
  "severity.info": { vi: "Ghi chú", en: "Note" },
  "sources.none": { vi: "Chưa nhận được báo cáo nào.", en: "No report has been received." },
  "sources.published": {
    vi: "Đợt này dùng số liệu do {producer} công bố; không có báo cáo gửi lên.",
    en: "This edition uses figures published by the {producer}; no reports were sent in.",
  },
  "sources.notReceived": { vi: "chưa nhận được báo cáo", en: "no report received" },

  // The press release
  "press.over": { vi: "THÔNG CÁO BÁO CHÍ", en: "PRESS RELEASE" },
  "press.title": {
    vi: "Kết quả ngành Công Thương {region} {period}",
    en: "Industry and trade in {region}, {period}",
  },
  "press.status.estimate": { vi: "số ước", en: "estimates" },
  "press.status.provisional": { vi: "số sơ bộ", en: "provisional figures" },
  "press.status.final": { vi: "số chính thức", en: "final figures" },
  "press.lead": {
    vi: "{Region}, {period}, {status}, lập ngày {day}: ",
    en: "{Region}, {period}, {status}, as of {day}: ",
  },
  "press.status.illustrative": { vi: "{status}, số liệu minh họa", en: "{status}, illustrative figures" },
  "press.unknown": { vi: "{Region}, {period}, lập ngày {day}: ", en: "{Region}, {period}, as of {day}: " },
  "press.members": { vi: "Mức độ đầy đủ và nguồn", en: "Coverage and sources" },
  "press.source": {
    vi: "Nguồn: báo cáo của Sở Công Thương các tỉnh, thành phố {region}, tổng hợp trong {report}. Nơi làm ra số liệu: {producers}. Mức tăng so với cùng kỳ năm trước, trên cùng nhóm địa phương.",
    en: "Source: reports of the Departments of Industry and Trade of {region}, as put together in the {report}. Figures made by: {producers}. Growth is on the same period of the year before, over the same provinces.",
  },
  "press.published": {
    vi: "Nguồn: {producers}, tổng hợp trong {report}.",
    en: "Source: {producers}, as put together in the {report}.",
  },
  "press.contact": {
    vi: "Liên hệ: [đơn vị phát ngôn, điện thoại, thư điện tử]",
    en: "Contact: [press office, telephone, e-mail]",
  },
  "press.nothing": {
    vi: "chưa có số liệu của các địa phương cho kỳ này.",
    en: "there are no provincial figures for this period yet.",
  },
  "press.site": {
    vi: "Số liệu, bản đồ và nguồn gốc từng con số: {site}",
    en: "Figures, maps and the origin of each number: {site}",
  },
} as const satisfies Record<string, Bilingual>;

export type BookWord = keyof typeof words;

/** Every word of books, for a test that both languages have it. */
export const bookWords: Readonly<Record<BookWord, Bilingual>> = words;

/**
 * A fixed word of books.
 *
 * @example
 * bookWord("edition.cut", "vi", { number: "1" }) // => "Bản chốt số liệu số 1"
 */
export function bookWord(code: BookWord, lang: Lang, facts: Readonly<Record<string, string>> = {}): string {
  return fill(words[code], facts, lang);
}

/**
 * The same text with its first letter large: names of regions and indicators begin small inside sentences.
 *
 * @example
 * capital("khu vực phía Bắc") // => "Khu vực phía Bắc"
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
