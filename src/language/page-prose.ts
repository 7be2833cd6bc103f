import type { Bilingual } from "../base/lang.ts";

/** A section of a page that is text: a heading, then paragraphs; those that begin with "- " are items of a list. */
export interface Prose {
  readonly id: string;
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
}

/** Sources and methods: how a figure comes in, what is done with it, and what never is. */
export const methodsProse: readonly Prose[] = [
  {
    id: "from",
    title: { vi: "Số liệu từ đâu đến", en: "Where figures come from" },
    paragraphs: [
      {
        vi: "Số liệu của một đợt đánh giá lấy từ báo cáo mà các Sở Công Thương gửi lên, và từ số liệu đã công bố của các cơ quan làm ra số: thống kê, hải quan, điện lực, quản lý thị trường.",
        en: "The figures of a review come from the reports that the Departments of Industry and Trade send in, and from what the producers have published: statistics, customs, the power companies, market surveillance.",
      },
      {
        vi: "Cơ quan làm ra số (nguồn số liệu) và cơ quan gửi số (cơ quan báo cáo) được ghi riêng. Số của hai nguồn không bao giờ thay thế nhau; khi lệch, cả hai được nêu và con số mang dấu “đang rà soát”.",
        en: "Who made a figure and who sent it are kept apart. Figures of two producers never replace one another; where they differ both are shown and the figure is marked as under review.",
      },
      {
        vi: "Mỗi con số dẫn về tệp, trang tính, ô và nguyên văn in trong ô, kèm thời điểm công bố và thời điểm ghi nhận.",
        en: "Every figure leads back to its file, sheet, cell and printed text, with the day its producer said it and the time it was stored.",
      },
    ],
  },
  {
    id: "missing",
    title: { vi: "Số chưa có không phải là số 0", en: "Missing is not zero" },
    paragraphs: [
      {
        vi: "Ô trống, dấu gạch và dấu ba chấm là chưa có số liệu; “x” là không áp dụng; lỗi công thức là không đọc được. Chỉ số 0 mới là số 0. Lý do luôn được ghi thành lời ở chỗ của con số.",
        en: "A blank, a dash and dots are not reported; “x” is not applicable; an error of a formula is unreadable. Only 0 is zero. The reason always stands in words where the figure would.",
      },
      {
        vi: "Tổng của khu vực luôn kèm mức độ đầy đủ: bao nhiêu địa phương có trong tổng, và nêu tên địa phương còn thiếu.",
        en: "A total always says how complete it is: how many members are in it, and which are not.",
      },
    ],
  },
  {
    id: "compute",
    title: { vi: "Cách tính", en: "How figures are computed" },
    paragraphs: [
      {
        vi: "- Mức tăng so sánh cùng nguồn, cùng chỉ tiêu, cùng độ dài kỳ, cùng địa giới và cùng tập địa phương: tổng kỳ này chia tổng kỳ trước của những địa phương có đủ cả hai.",
        en: "- Growth compares the same producer, indicator, span, territory and members: the sum now over the sum before, of those having both.",
      },
      {
        vi: "- Chỉ số và tỷ lệ không cộng, không bình quân giữa các địa phương. Trung vị là của hệ thống, không phải số liệu chính thức.",
        en: "- Indices and rates are neither added nor averaged over members. A median is the system's own, never an official figure.",
      },
      {
        vi: "- Đếm và xếp hạng theo số chưa làm tròn. Đúng 0,0% là không đổi, không phải tăng. Số bằng nhau thì cùng hạng.",
        en: "- Counts and ranks use unrounded figures. Exactly 0.0% is unchanged, not up. Equal figures share a rank.",
      },
      {
        vi: "- Làm tròn chỉ ở bước cuối, nửa thì làm tròn ra xa số 0. Địa phương mà riêng việc làm tròn đã đưa qua ngưỡng được liệt kê là “sát ngưỡng”.",
        en: "- Rounding comes last, half away from zero. Members that rounding alone puts across a threshold are listed as close to it.",
      },
      {
        vi: "- Sau sáp nhập, số tuyệt đối được tính lại theo địa giới mới và ghi rõ; chỉ số thì không.",
        en: "- After a merger, levels are added up for the new territory and say so; indices are not.",
      },
    ],
  },
  {
    id: "releases",
    title: { vi: "Bản chốt, bản công bố và thay đổi", en: "Cuts, releases and changes" },
    paragraphs: [
      {
        vi: "Một bản chốt số liệu ghim một thời điểm: không con số nào ghi nhận sau đó có trong bản. Bản công bố là một bản chốt do một người có tên mở ra công chúng. Địa chỉ có số bản không bao giờ đổi nội dung.",
        en: "A cut pins a moment: nothing recorded later is in it. A release is a cut that a named person has opened to the public. An address with the number of a release never changes what it says.",
      },
      {
        vi: "Số chỉ được thêm, không bị ghi đè. Ước tính, sơ bộ, chính thức là trạng thái do nguồn công bố; “điều chỉnh” được tính từ các lần công bố.",
        en: "Figures are only ever added. Estimate, provisional and final are what the producer says; “revised” is computed from the vintages.",
      },
      {
        vi: "Hệ thống không tự sửa số nào. Số nghi sai bị giữ lại cho đến khi cơ quan báo cáo xác nhận, có tên người và căn cứ.",
        en: "The system corrects nothing by itself. A doubtful figure is held until the reporting office confirms it, with a name and a basis.",
      },
    ],
  },
  {
    id: "check",
    title: { vi: "Kiểm chứng một bài viết", en: "Checking a text" },
    paragraphs: [
      {
        vi: "Trang Kiểm chứng đọc từng con số trong một bài, đối chiếu với số liệu chính thức đã công bố ở độ chính xác mà bài in, và nêu phép tính cùng nguồn gốc. Báo cáo của một đợt đánh giá chỉ được dùng khi đợt ấy được nêu tên; số của báo chí chỉ để bên cạnh. Ước tính được đối chiếu theo số đã biết khi bài ra và theo số hiện nay.",
        en: "The Check page reads every number of a text, compares it with the published official figures at the precision the text prints, and shows the computation and the origin. A review's reports are used only when that review is named; press figures stand beside only. Estimates are compared by what was known when the text appeared and by what is known now.",
      },
      {
        vi: "Kết quả là đối chiếu tự động, không phải ý kiến của cơ quan nào. Bài viết không được lưu; liên kết chia sẻ chỉ giữ con số và trích dẫn ngắn, hết hạn sau 30 ngày, và người được nêu có thể phản đối.",
        en: "A result is an automatic comparison, no office's opinion. Texts are not stored; a shared link keeps numbers and short quotes only, expires after 30 days, and may be objected to by whoever it concerns.",
      },
      {
        vi: '- Cho chương trình: POST /api/check với JSON {"text": "…"}; có thể thêm title, date (2024-05-17), region (R-N28), review, lang (vi, en) và choices ({"period": "2024-YTD06"}). Bài tối đa 200 kB; mỗi địa chỉ khoảng 20 lần một phút. Lỗi trả về là {"error": {"code", "message", "details"}}, bằng tiếng Anh khi thêm ?lang=en.',
        en: '- For programs: POST /api/check with JSON {"text": "…"}; title, date (2024-05-17), region (R-N28), review, lang (vi, en) and choices ({"period": "2024-YTD06"}) may be added. Texts of at most 200 kB; about 20 a minute from one address. Errors are {"error": {"code", "message", "details"}}, in English with ?lang=en.',
      },
    ],
  },
  {
    id: "illustrative",
    title: { vi: "Số liệu minh họa", en: "Illustrative figures" },
    paragraphs: [
      {
        vi: "Một đợt đánh giá có thể dùng số liệu minh họa để trình diễn. Khi đó mọi trang, bảng, biểu đồ và tệp tải về có con số ấy đều mang dấu, kể cả số tổng được tính từ chúng.",
        en: "A review may rest on made-up figures for demonstration. Then every page, table, chart and download that shows them is marked, also totals computed from them.",
      },
    ],
  },
];

/** What the site is, for whom, and how to read and reuse it. */
export const aboutProse: readonly Prose[] = [
  {
    id: "what",
    title: { vi: "Giao Ban là gì", en: "What Giao Ban is" },
    paragraphs: [
      {
        vi: "Giao ban là cuộc họp mà mỗi đơn vị báo cáo kết quả và nêu điều còn vướng. Trang này là phần công khai của hệ thống đứng sau một cuộc họp như thế ở quy mô khu vực: đánh giá hằng năm về công nghiệp và thương mại của các Sở Công Thương và Bộ Công Thương.",
        en: "Giao ban is the meeting where every unit reports its results and raises what stands in its way. This site is the public part of the system behind one such meeting on the scale of a region: the yearly review of industry and trade by the Departments of Industry and Trade and their Ministry.",
      },
      {
        vi: "Mỗi câu có con số trên trang được viết từ số liệu bằng quy tắc, không viết tay. Nguyên nhân và đánh giá thì do con người viết và ký.",
        en: "Every sentence with a number on these pages is written from the figures by rules, never by hand. Causes and assessments are written and signed by people.",
      },
    ],
  },
  {
    id: "reuse",
    title: { vi: "Dùng lại số liệu", en: "Reusing the figures" },
    paragraphs: [
      {
        vi: "Thêm .csv hoặc .json vào địa chỉ của một trang để lấy số liệu của trang đó. Tệp CSV mã hóa UTF-8, mở được bằng Excel; số không làm tròn, dấu thập phân là dấu chấm.",
        en: "Add .csv or .json to the address of a page to get its figures. CSV files are UTF-8 and open in Excel; numbers are unrounded, with a decimal point.",
      },
      {
        vi: "Khi trích dẫn, nên dùng địa chỉ có số bản công bố (ví dụ /reviews/X-2024/1): nội dung của nó không bao giờ đổi.",
        en: "To cite, use the address with the number of the release (say, /reviews/X-2024/1): what it says never changes.",
      },
    ],
  },
  {
    id: "access",
    title: { vi: "Khả năng tiếp cận", en: "Accessibility" },
    paragraphs: [
      {
        vi: "Trang dùng được không cần JavaScript, bằng bàn phím và trình đọc màn hình, trên điện thoại, máy chiếu và giấy in. Màu sắc không bao giờ là dấu hiệu duy nhất; mỗi biểu đồ có lời mô tả và bảng số.",
        en: "The site works without JavaScript, by keyboard and screen reader, on phones, projectors and paper. Colour is never the only sign; each chart has a description and a table.",
      },
      {
        vi: "Trang không dùng cookie, không tải gì từ nơi khác và không theo dõi người đọc.",
        en: "The site sets no cookies, loads nothing from elsewhere and does not track its readers.",
      },
    ],
  },
  {
    id: "licences",
    title: { vi: "Giấy phép", en: "Licences" },
    paragraphs: [
      {
        vi: "Đường nét bản đồ: @svg-maps/vietnam, CC BY 4.0. Phông chữ Be Vietnam Pro: SIL Open Font License 1.1. Phần mềm: Apache 2.0.",
        en: "Outlines of the map: @svg-maps/vietnam, CC BY 4.0. Typeface Be Vietnam Pro: SIL Open Font License 1.1. Software: Apache 2.0.",
      },
    ],
  },
];
