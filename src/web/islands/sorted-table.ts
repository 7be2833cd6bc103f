/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { printedNumber } from "./printed-number.ts";

/** The letters of a text as names are searched: no tones, no case. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

/**
 * Filters and sorts the table it holds as one types and clicks. The form and the links in the heads do the same without
 * it, by the address.
 */
export class SortedTable extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[name="q"]');
    input?.addEventListener("input", () => this.#filter(input.value));
    for (const link of this.querySelectorAll<HTMLAnchorElement>("thead a[href*='sort=']")) {
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#sort(link);
      });
    }
  }

  #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  }

  #filter(wanted: string): void {
    const letters = plain(wanted);
    for (const row of this.#rows()) row.hidden = !plain(row.cells[0]?.textContent ?? "").includes(letters);
  }

  #sort(link: HTMLAnchorElement): void {
    const head = link.closest("th");
    const body = this.querySelector("tbody");
    if (!head || !body) return;
    const lang = this.dataset.lang ?? "vi";
    const down = head.getAttribute("aria-sort") !== "descending";
    const place = this.#column(head);
    const key = (row: HTMLTableRowElement) => this.#cellAt(row, place)?.textContent ?? "";
    const rows = this.#rows().sort((one, two) => {
      const [left, right] = [printedNumber(key(one), lang), printedNumber(key(two), lang)];
      if (place === 0) return (down ? 1 : -1) * key(one).localeCompare(key(two), lang);
      if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
      return down ? right - left : left - right;
    });
    for (const row of rows) row.classList.remove("turn");
    body.replaceChildren(...rows);
    for (const other of this.querySelectorAll("th[aria-sort]")) {
      other.removeAttribute("aria-sort");
      other.querySelector("svg.ic")?.remove();
    }
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  }

  /** The column of a head: heads of the second row come after the one that spans both. */
  #column(head: HTMLTableCellElement): number {
    const row = head.parentElement as HTMLTableRowElement;
    return row.rowIndex === 0 ? 0 : head.cellIndex + 1;
  }

  #cellAt(row: HTMLTableRowElement, place: number): HTMLTableCellElement | undefined {
    return row.cells[place];
  }
}
