/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { SortedTable } from "./sorted-table.ts";
import { ThemeSwitch } from "./theme-switch.ts";

customElements.define("giaoban-theme", ThemeSwitch);
customElements.define("giaoban-table", SortedTable);
