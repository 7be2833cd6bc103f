const paths = {
  down: "M8 2v8.5M4 7l4 4 4-4M2.5 14h11",
  paper: "M3.5 1.5h6l3 3v10h-9zM6 8h4M6 11h4",
  link: "M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.3 4.3L11.5 8.6M9 11.5l-1.6 1.6a3 3 0 0 1-4.3-4.3l1.4-1.4",
  moon: "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z",
  falling: "M8 2v11.5M3.5 9L8 13.5 12.5 9",
  rising: "M8 14V2.5M3.5 7L8 2.5 12.5 7",
  error: "M8 1.5l6.5 12h-13zM8 6v4M8 12v.1",
  note: "M8 7v5M8 4v.1M1.5 8a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0",
} as const;

/** A drawn sign beside words; it says nothing by itself unless it has a `label`. */
export function Icon({ name, label }: { name: keyof typeof paths; label?: string }) {
  const said = label === undefined ? { "aria-hidden": "true" as const } : { role: "img", "aria-label": label };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden from readers, or named by its label
    <svg class="ic" viewBox="0 0 16 16" {...said}>
      <path d={paths[name]} />
    </svg>
  );
}

/** The mark of Giao Ban: the region as 28 squares, three of them open. */
export function Mark() {
  const squares = Array.from({ length: 28 }, (_, place) => ({
    x: (place % 7) * 6,
    y: Math.floor(place / 7) * 6,
    place,
  }));
  return (
    <svg viewBox="0 0 40.6 22.6" aria-hidden="true">
      {squares.map(({ x, y, place }) =>
        place < 25 ? (
          <rect class="c" x={x} y={y} width="4.6" height="4.6" />
        ) : (
          <rect class="o" x={x + 0.5} y={y + 0.5} width="3.6" height="3.6" />
        ),
      )}
    </svg>
  );
}
