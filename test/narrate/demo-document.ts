import { type Measured, missing } from "../../src/base/measured.ts";
import type { Mark } from "../../src/narrate/chart/drawing.ts";
import type { Block, Document, Row, Table } from "../../src/narrate/document.ts";

/** Growth of industrial production in 2016 over 2015 (Tổng cục Thống kê), with two changes: Bắc Ninh falls, Bắc Kạn is missing. */
const growth: readonly [name: string, shape: string, value: Measured][] = [
  ["Hà Nội", "hanoi", 7.3],
  ["Hà Giang", "hagiang", 9.4],
  ["Cao Bằng", "caobang", 22.7],
  ["Bắc Kạn", "backan", missing("not-reported")],
  ["Tuyên Quang", "tuyenquang", -16.2],
  ["Lào Cai", "laocai", 23.3],
  ["Điện Biên", "dienbien", 9],
  ["Lai Châu", "laichau", 178.2],
  ["Sơn La", "sonla", 2.2],
  ["Yên Bái", "yenbai", 5.3],
  ["Hòa Bình", "hoabinh", 4.8],
  ["Thái Nguyên", "thainguyen", 23.7],
  ["Lạng Sơn", "langson", 7.7],
  ["Quảng Ninh", "quangninh", 0.1],
  ["Bắc Giang", "bacgiang", 20.3],
  ["Phú Thọ", "phutho", 9.5],
  ["Vĩnh Phúc", "vinhphuc", 5.8],
  ["Bắc Ninh", "bacninh", -5.1],
  ["Hải Dương", "haiduong", 8.8],
  ["Hải Phòng", "haiphong", 16.9],
  ["Hưng Yên", "hungyen", 8.5],
  ["Thái Bình", "thaibinh", 12.3],
  ["Hà Nam", "hanam", 11.1],
  ["Nam Định", "namdinh", 8.8],
  ["Ninh Bình", "ninhbinh", 1.9],
  ["Thanh Hóa", "thanhhoa", 9.2],
  ["Nghệ An", "nghean", 9.4],
  ["Hà Tĩnh", "hatinh", 20.9],
];

export const marks: readonly (Mark & { readonly shapes: readonly string[] })[] = growth.map(
  ([label, shape, value], i) => ({
    key: shape,
    label,
    value,
    shapes: [shape],
    figures: [100 + i],
  }),
);

/** The 18 units of since 1/7/2025 as groups of the old shapes. */
export const merged: typeof marks = [
  ["Hà Nội", ["hanoi"], 7.3],
  ["Cao Bằng", ["caobang"], 22.7],
  ["Tuyên Quang", ["hagiang", "tuyenquang"], -16.2],
  ["Điện Biên", ["dienbien"], 9],
  ["Lai Châu", ["laichau"], 178.2],
  ["Sơn La", ["sonla"], 2.2],
  ["Lào Cai", ["yenbai", "laocai"], 23.3],
  ["Thái Nguyên", ["backan", "thainguyen"], 23.7],
  ["Lạng Sơn", ["langson"], 7.7],
  ["Quảng Ninh", ["quangninh"], 0.1],
  ["Bắc Ninh", ["bacgiang", "bacninh"], -5.1],
  ["Phú Thọ", ["hoabinh", "vinhphuc", "phutho"], 9.5],
  ["Hải Phòng", ["haiduong", "haiphong"], 16.9],
  ["Hưng Yên", ["thaibinh", "hungyen"], 8.5],
  ["Ninh Bình", ["hanam", "namdinh", "ninhbinh"], 1.9],
  ["Thanh Hóa", ["thanhhoa"], 9.2],
  ["Nghệ An", ["nghean"], 9.4],
  ["Hà Tĩnh", ["hatinh"], 20.9],
].map(([label, shapes, value]) => ({
  key: (shapes as string[])[0] ?? "",
  label: label as string,
  value: value as number,
  shapes: shapes as string[],
}));

const scale = { unit: "So với cùng kỳ năm trước, %", decimals: 1, signed: true } as const;

/** A table of all members with every kind of cell. */
export function memberTable(caption: string): Table {
  const rows = growth.map(([name, , value], i): Row => {
    const level = (i + 3) * 1702.43;
    return {
      threshold: i === 9,
      cells: [
        { text: String(i + 1) },
        { text: name },
        { value: level, decimals: 1, figures: [200 + i] },
        { value: level * 1.123, decimals: i % 7 === 0 ? 0 : 1, figures: [300 + i], ...(i === 4 ? { mark: "1" } : {}) },
        { value, decimals: 1, signed: true, figures: [100 + i, 200 + i] },
        { value: level * 2.4, decimals: 1 },
        i % 9 === 5 ? { value: missing("held"), decimals: 1 } : { value: 46.8 + (i % 5), decimals: 1 },
        { value: i, decimals: 0 },
        { text: i % 9 === 5 ? "Chờ Sở Công Thương xác nhận đơn vị tính" : "" },
      ],
    };
  });
  return {
    kind: "table",
    caption,
    unit: "Đơn vị tính: tỷ đồng",
    columns: [
      { head: "TT", holds: "order" },
      { head: "Tỉnh, thành phố", holds: "name", rowHead: true },
      { head: "6 tháng năm 2023", group: "Thực hiện", holds: "number" },
      { head: "Ước 6 tháng năm 2024", group: "Thực hiện", holds: "number" },
      { head: "So cùng kỳ (%)", group: "Thực hiện", holds: "number" },
      { head: "Cả năm 2024", group: "Kế hoạch", holds: "number" },
      { head: "Thực hiện so kế hoạch (%)", group: "Kế hoạch", holds: "number" },
      { head: "Hạng", holds: "number" },
      { head: "Ghi chú", holds: "words" },
    ],
    rows: [
      { role: "group", cells: [{ text: "Trung du và miền núi phía Bắc, Đồng bằng sông Hồng, Bắc Trung Bộ" }] },
      ...rows,
      {
        role: "total",
        cells: [
          { text: "" },
          { text: "Khu vực (28/28 địa phương)" },
          { value: 1250344.1, decimals: 1 },
          { value: 1404000.04, decimals: 1, figures: [1, 2, 3] },
          { value: 12.3, decimals: 1, signed: true },
          { value: missing("not-additive"), decimals: 1 },
          { value: 47.4, decimals: 1 },
          { text: "" },
          { text: "" },
        ],
      },
      {
        role: "part",
        cells: [
          { text: "" },
          { text: "Trong đó: doanh thu dịch vụ lưu trú, ăn uống" },
          { value: 120.5, decimals: 1 },
          { value: 131.02, decimals: 2 },
          { value: 8.7, decimals: 1, signed: true },
          { value: 300, decimals: 0 },
          { value: 43.7, decimals: 1 },
          { text: "" },
          { text: "" },
        ],
      },
    ],
    notes: ["1. Số của Tuyên Quang đã được địa phương điều chỉnh ngày 12/7/2024."],
    source: "Nguồn: báo cáo của các Sở Công Thương; số liệu đến ngày 30/6/2024.",
  };
}

const smallTable: Table = {
  kind: "table",
  caption: "Một số chỉ tiêu chủ yếu của khu vực, 6 tháng đầu năm 2024",
  columns: [
    { head: "Chỉ tiêu", holds: "name", rowHead: true },
    { head: "Đơn vị tính", holds: "words" },
    { head: "Ước 6 tháng", holds: "number" },
    { head: "So cùng kỳ (%)", holds: "number" },
    { head: "Mức độ đầy đủ", holds: "order" },
  ],
  rows: [
    {
      cells: [
        { text: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng" },
        { text: "nghìn tỷ đồng" },
        { value: 1404, decimals: 0, figures: [1] },
        { value: 12.3, decimals: 1, signed: true },
        { text: "28/28" },
      ],
    },
    {
      cells: [
        { text: "Kim ngạch xuất khẩu hàng hóa" },
        { text: "tỷ USD" },
        { value: 120.7, decimals: 1, figures: [2] },
        { value: 18.3, decimals: 1, signed: true },
        { text: "27/28" },
      ],
    },
    {
      cells: [
        { text: "Chỉ số sản xuất công nghiệp" },
        { text: "%" },
        { value: missing("not-additive"), decimals: 1 },
        { value: missing("no-weights"), decimals: 1 },
        { text: "28/28" },
      ],
    },
  ],
};

const body: readonly Block[] = [
  {
    kind: "paragraph",
    style: "basis",
    text: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
  },
  {
    kind: "paragraph",
    style: "lead",
    text: [
      { text: "Trong 6 tháng đầu năm 2024, " },
      { text: "25", bold: true, figures: [11, 12] },
      {
        text: " trong 28 địa phương có chỉ số sản xuất công nghiệp tăng so với cùng kỳ; tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng ước đạt ",
      },
      { text: "1.404 nghìn tỷ đồng", figures: [1] },
      { text: ", tăng 12,3%." },
    ],
  },
  {
    kind: "note",
    tone: "illustrative",
    text: [
      { text: "Số liệu minh họa. ", bold: true },
      { text: "Số của từng địa phương trong báo cáo này được tạo để trình diễn, không phải số liệu chính thức." },
    ],
  },
  { kind: "note", tone: "draft", text: "Dự thảo để lấy ý kiến các Sở Công Thương trước ngày 15/7/2024." },
  { kind: "heading", rank: "section", text: "Kết quả thực hiện 6 tháng đầu năm 2024" },
  { kind: "heading", rank: "item", text: "Sản xuất công nghiệp" },
  {
    kind: "paragraph",
    text: "Sản xuất công nghiệp của khu vực tiếp tục phục hồi; 11 địa phương tăng từ 10% trở lên, cao nhất là Lai Châu (tăng 178,2%), Thái Nguyên (tăng 23,7%) và Lào Cai (tăng 23,3%). Hai địa phương giảm là Tuyên Quang (giảm 16,2%) và Bắc Ninh (giảm 5,1%).",
  },
  {
    kind: "chart",
    id: "strip-iip",
    caption: "11 trong 28 địa phương tăng từ 10% trở lên",
    drawing: { kind: "strip", title: "11 trong 28 địa phương tăng từ 10% trở lên", ...scale, marks, threshold: 10 },
  },
  {
    kind: "chart",
    id: "map-iip",
    caption: "Chỉ số sản xuất công nghiệp theo địa phương",
    drawing: {
      kind: "map",
      title: "Chỉ số sản xuất công nghiệp theo địa phương",
      ...scale,
      unit: "So với cùng kỳ, %",
      ramp: "growth",
      areas: marks,
    },
    source: "Nguồn: báo cáo của các Sở Công Thương.",
    table: true,
  },
  {
    kind: "chart",
    id: "bars-iip",
    caption: "Xếp hạng 28 địa phương theo tốc độ tăng",
    drawing: { kind: "bar-ranking", title: "Xếp hạng 28 địa phương theo tốc độ tăng", ...scale, marks, threshold: 10 },
  },
  { kind: "heading", rank: "item", text: "Thương mại trong nước" },
  { kind: "heading", rank: "point", text: "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng" },
  {
    kind: "list",
    marker: "dash",
    items: [
      "Bốn địa phương lớn nhất là Hà Nội, Hải Phòng, Thanh Hóa và Quảng Ninh, chiếm 56,2% khu vực;",
      [{ text: "28/28", figures: [4] }, { text: " địa phương tăng so với cùng kỳ." }],
    ],
  },
  { kind: "list", marker: "plus", items: ["Hạ tầng thương mại: 4.244 chợ, 411 siêu thị (27/28 địa phương)."] },
  smallTable,
  {
    kind: "chart",
    id: "line-retail",
    caption: "Tổng mức bán lẻ của Hà Nội",
    drawing: {
      kind: "line",
      title: "Tổng mức bán lẻ của Hà Nội",
      unit: "nghìn tỷ đồng, giá hiện hành",
      decimals: 1,
      periods: ["2004", "2005", "2006", "2007", "2008", "2009", "2010"],
      series: [
        {
          key: "hn",
          name: "Hà Nội",
          subject: true,
          values: [
            missing("not-reported"),
            missing("not-reported"),
            missing("not-reported"),
            missing("not-reported"),
            140.2,
            160.1,
            199.4,
          ],
        },
        {
          key: "old",
          name: "Hà Nội và Hà Tây cũ",
          readded: true,
          values: [50.1, 60.9, 72.4, 92.5, missing("not-reported"), missing("not-reported"), missing("not-reported")],
        },
      ],
      breaks: [{ at: 4, label: "1/8/2008: Hà Tây nhập vào Hà Nội" }],
    },
  },
  {
    kind: "chart",
    id: "columns-editions",
    caption: "Số địa phương có chỉ số sản xuất công nghiệp tăng qua các kỳ",
    drawing: {
      kind: "columns",
      title: "Số địa phương tăng",
      unit: "địa phương",
      decimals: 0,
      categories: ["2013", "2014", "2015", "2016", "2022"],
      series: [{ key: "up", name: "Tăng", values: [26, 24, 26, 27, missing("held")] }],
    },
  },
  { kind: "heading", rank: "section", text: "Khó khăn, kiến nghị" },
  {
    kind: "quote",
    paragraphs: [
      "Đề nghị Bộ Công Thương sớm ban hành hướng dẫn về <cơ chế> hỗ trợ hạ tầng cụm công nghiệp & chợ biên giới #1 $x^2$ *không phải in đậm* _hay nghiêng_ @nhan.",
    ],
    by: "Sở Công Thương Hà Giang",
    place: "bao-cao-ha-giang.docx, bảng 4, ô R3C4",
    href: "/files/abc",
  },
  {
    kind: "landscape",
    blocks: [memberTable("Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng theo địa phương")],
  },
  { kind: "heading", rank: "section", text: "Phương hướng, nhiệm vụ 6 tháng cuối năm" },
  { kind: "list", marker: "number", items: ["Tập trung tháo gỡ khó khăn cho sản xuất.", "Đẩy mạnh liên kết vùng."] },
  { kind: "paragraph", text: "Bộ Công Thương trân trọng báo cáo." },
];

const base: Document = {
  lang: "vi",
  title: "Báo cáo trung tâm 6 tháng đầu năm 2024",
  header: {
    kind: "official",
    issuer: "BỘ CÔNG THƯƠNG",
    symbol: "BC-BCT",
    place: "Hà Nội",
    year: 2024,
    type: "BÁO CÁO",
    subject: [
      "Tình hình phát triển công nghiệp và thương mại 28 tỉnh, thành phố khu vực phía Bắc",
      "6 tháng đầu năm 2024",
    ],
    to: ["Thủ tướng Chính phủ", "Ủy ban nhân dân các tỉnh, thành phố khu vực phía Bắc"],
  },
  draft: true,
  illustrative: true,
  contents: true,
  body,
  closing: {
    recipients: ["Như trên", "Sở Công Thương các tỉnh, thành phố khu vực phía Bắc", "Lưu: VT, KHTC"],
    authority: ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"],
  },
  annexes: [
    { title: "Bán lẻ theo địa phương", landscape: true, blocks: [memberTable("Bán lẻ theo địa phương, đầy đủ")] },
    {
      title: "Nguồn số liệu và mức độ đầy đủ",
      landscape: false,
      blocks: [{ kind: "paragraph", text: "Số liệu do các Sở Công Thương báo cáo." }, smallTable],
    },
  ],
  about: {
    subject: "28 tỉnh, thành phố khu vực phía Bắc",
    author: "Bộ Công Thương",
    keywords: ["công nghiệp", "thương mại"],
    moment: new Date("2024-07-10T02:00:00Z"),
    edition: "Bản chốt số 2, 10/7/2024",
    site: "https://giaoban.example",
  },
};

/** A Vietnamese report with every block there is. */
export function demoDocument(changes: Partial<Document> = {}): Document {
  return { ...base, ...changes };
}

/** A book of about `sections` × 2.5 pages. */
export function longDocument(sections: number): Document {
  const charts = body.filter((block) => block.kind === "chart");
  const blocks = Array.from({ length: sections }, (_, i): Block[] => {
    const chart = charts[i % charts.length];
    return [
      { kind: "heading", rank: "section", text: `Lĩnh vực thứ ${i + 1}` },
      ...Array.from(
        { length: 6 },
        (): Block => ({
          kind: "paragraph",
          text: "Sản xuất công nghiệp của khu vực tiếp tục phục hồi; 11 địa phương tăng từ 10% trở lên, cao nhất là Lai Châu (tăng 178,2%), Thái Nguyên (tăng 23,7%) và Lào Cai (tăng 23,3%). Hai địa phương giảm là Tuyên Quang (giảm 16,2%) và Bắc Ninh (giảm 5,1%).",
        }),
      ),
      ...(chart?.kind === "chart" ? [{ ...chart, id: `${chart.id}-${i}` }] : []),
      { kind: "landscape", blocks: [memberTable(`Bảng của lĩnh vực ${i + 1}`)] },
    ];
  });
  return demoDocument({ body: blocks.flat() });
}
