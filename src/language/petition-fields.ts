import type { Bilingual } from "../base/lang.ts";
import { fold } from "./fold.ts";

/** A field of the Ministry's work that petitions are grouped under, with the words that speak of it. */
interface Field {
  readonly name: Bilingual;
  /** Folded; a longer phrase says more than a short one and counts by its number of words. */
  readonly words: readonly string[];
  /** What every field may be about (money, staff, figures): counts only where no other field is spoken of. */
  readonly general?: boolean;
}

const fields = {
  clusters: {
    name: { vi: "Cụm công nghiệp", en: "Industrial clusters" },
    words: ["cum cong nghiep", "ccn", "cum", "ha tang cum", "lang nghe", "nghi dinh 32 2024", "nghi dinh 68 2017"],
  },
  promotion: {
    name: { vi: "Khuyến công", en: "Industrial promotion" },
    words: ["khuyen cong", "de an khuyen cong", "kinh phi khuyen cong", "nghi dinh 45 2012", "thong tu 28 2018 tt btc"],
  },
  industry: {
    name: { vi: "Công nghiệp, công nghiệp hỗ trợ", en: "Industry and supporting industries" },
    words: [
      "cong nghiep ho tro",
      "nghi dinh 111 2015",
      "co khi",
      "linh kien",
      "che bien che tao",
      "ban dan",
      "chuoi cung ung",
      "ty le noi dia hoa",
    ],
  },
  chemicals: {
    name: { vi: "Hóa chất, khí, vật liệu nổ, an toàn kỹ thuật", en: "Chemicals, gas, explosives, technical safety" },
    words: [
      "hoa chat",
      "kinh doanh khi",
      "lpg",
      "chai khi",
      "vat lieu no",
      "an toan lao dong",
      "ky thuat an toan",
      "tien chat",
    ],
  },
  energy: {
    name: { vi: "Điện, năng lượng", en: "Electricity and energy" },
    words: [
      "luoi dien",
      "dien luc",
      "evn",
      "tram bien ap",
      "duong day",
      "110 kv",
      "220 kv",
      "500 kv",
      "thieu dien",
      "thuy dien",
      "dien gio",
      "dien mat troi",
      "dien sinh khoi",
      "nang luong tai tao",
      "nang luong",
      "quy hoach dien viii",
      "tiet kiem nang luong",
      "kiem toan nang luong",
      "truyen tai",
    ],
  },
  markets: {
    name: { vi: "Thương mại nội địa, chợ", en: "Domestic trade and markets" },
    words: [
      "cho bien gioi",
      "cho dan sinh",
      "cho trung tam",
      "cho nong thon",
      "xay moi cho",
      "quan ly cho",
      "mo hinh cho",
      "ha tang cho",
      "ban quan ly cho",
      "cho truyen thong",
      "nghi dinh 60 2024",
      "tieu chi 7",
      "tieu chi so 7",
      "sieu thi",
      "ban le",
      "thuong mai nong thon",
    ],
  },
  fuel: {
    name: { vi: "Kinh doanh xăng dầu", en: "Trade in petrol and oil" },
    words: ["xang dau", "kinh doanh xang dau", "hoa don tung lan ban", "nghi dinh 83 2014", "nghi dinh 80 2023"],
  },
  commerce: {
    name: { vi: "Thương mại điện tử, kinh tế số", en: "E-commerce and the digital economy" },
    words: ["thuong mai dien tu", "tmdt", "san thuong mai", "kinh te so", "san giao dich", "chuyen doi so"],
  },
  night: {
    name: { vi: "Kinh tế ban đêm", en: "Night economy" },
    words: ["kinh te ban dem", "kinh te dem", "ban dem", "cho dem", "pho dem"],
  },
  origin: {
    name: { vi: "Xuất nhập khẩu, xuất xứ hàng hóa", en: "Exports, imports and rules of origin" },
    words: ["xuat xu", "cap c o", "mau c o", "ecosys", "xuat nhap khau", "phong ve thuong mai", "hai quan"],
  },
  border: {
    name: { vi: "Thương mại biên giới, cửa khẩu", en: "Border trade" },
    words: [
      "cua khau",
      "cap cua khau",
      "bien gioi",
      "thong quan",
      "thuong mai bien gioi",
      "cu dan bien gioi",
      "chinh ngach",
      "loi mo",
      "un u",
      "un tac",
    ],
  },
  logistics: {
    name: { vi: "Logistics", en: "Logistics" },
    words: [
      "logistics",
      "trung tam logistics",
      "kho bai",
      "kho lanh",
      "cang can",
      "icd",
      "bai trung chuyen",
      "kho ngoai quan",
    ],
  },
  integration: {
    name: { vi: "Hội nhập, hiệp định thương mại tự do (FTA)", en: "Integration and free trade agreements" },
    words: ["hoi nhap", "fta", "cptpp", "evfta", "rcep", "hiep dinh thuong mai", "tan dung uu dai", "cam ket"],
  },
  fairs: {
    name: { vi: "Xúc tiến thương mại", en: "Trade promotion" },
    words: [
      "xuc tien thuong mai",
      "xttm",
      "ocop",
      "hoi cho",
      "tuan hang",
      "diem ban hang",
      "diem gioi thieu",
      "ket noi cung cau",
    ],
  },
  surveillance: {
    name: { vi: "Quản lý thị trường", en: "Market surveillance" },
    words: [
      "quan ly thi truong",
      "qltt",
      "hang gia",
      "hang lau",
      "buon lau",
      "gian lan thuong mai",
      "xu ly vi pham",
      "xu phat",
    ],
  },
  minerals: {
    name: { vi: "Khoáng sản, nguyên liệu", en: "Minerals and raw materials" },
    words: [
      "khoang san",
      "khai thac khoang san",
      "san lap",
      "cat soi",
      "mo da",
      "vat lieu san lap",
      "nguon cat",
      "nguyen lieu khoang",
    ],
  },
  planning: {
    name: { vi: "Quy hoạch", en: "Planning" },
    words: [
      "quy hoach tinh",
      "dieu chinh quy hoach",
      "cac cap quy hoach",
      "luat quy hoach",
      "phuong an phat trien",
      "quy hoach vung",
    ],
  },
  statistics: {
    name: { vi: "Thống kê, báo cáo", en: "Statistics and reporting" },
    general: true,
    words: [
      "so lieu",
      "thong ke",
      "nguon so lieu",
      "cung cap so lieu",
      "cong bo dinh ky",
      "pham vi thong ke",
      "che do bao cao",
    ],
  },
  organisation: {
    name: { vi: "Tổ chức bộ máy, phân cấp", en: "Organisation and decentralisation" },
    general: true,
    words: ["bien che", "to chuc bo may", "phan cap", "uy quyen", "vi tri viec lam", "kiem nhiem"],
  },
  finance: {
    name: { vi: "Tài chính, đầu tư", en: "Finance and investment" },
    general: true,
    words: ["dau tu cong", "tin dung", "thue", "lai suat", "ngan sach trung uong", "von trung han", "thu hut dau tu"],
  },
} as const satisfies Record<string, Field>;

export type PetitionField = keyof typeof fields;

/** What a petition is read for. */
export interface PetitionText {
  readonly proposal: string;
  readonly difficulty: string;
  readonly legalBasis: string;
}

/**
 * The field that a petition speaks of, by its words: the one whose words it has most of, a phrase counting by its length
 * and what is asked for twice; of equal ones the first. Undefined where none of the words occurs.
 *
 * @example
 * petitionField({ proposal: "Đề nghị ủy quyền cho Sở cấp một số mẫu C/O.", difficulty: "", legalBasis: "" }) // => "origin"
 * petitionField({ proposal: "Tăng vốn ngân sách trung ương cho hạ tầng CCN", difficulty: "", legalBasis: "" }) // => "clusters"
 * petitionField({ proposal: "Đề nghị xem xét.", difficulty: "", legalBasis: "" }) // => undefined
 */
export function petitionField(petition: PetitionText): PetitionField | undefined {
  const texts = [petition.proposal, petition.proposal, petition.difficulty, petition.legalBasis].map(
    (text) => ` ${fold(text)} `,
  );
  const particular = keys.filter((key) => !fieldOf(key).general);
  return best(particular, texts) ?? best(keys, texts);
}

const keys = Object.keys(fields) as PetitionField[];
const fieldOf = (key: PetitionField): Field => fields[key];

function best(among: readonly PetitionField[], texts: readonly string[]): PetitionField | undefined {
  let found: { readonly field: PetitionField; readonly score: number } | undefined;
  for (const field of among) {
    const score = fieldOf(field).words.reduce((sum, word) => sum + timesIn(texts, word) * word.split(" ").length, 0);
    if (score > (found?.score ?? 0)) found = { field, score };
  }
  return found?.field;
}

const timesIn = (texts: readonly string[], word: string) =>
  texts.reduce((sum, text) => sum + text.split(` ${word} `).length - 1, 0);

/** The name of a field of petitions. */
export function petitionFieldName(field: PetitionField): Bilingual {
  return fields[field].name;
}
