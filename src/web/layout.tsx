import type { Child } from "hono/jsx";
import { assetHref } from "./assets.ts";
import { Icon, Mark } from "./components/icon.tsx";
import type { View } from "./view.ts";
import { localPath } from "./view.ts";

export interface PageProps {
  readonly view: View;
  readonly title: string;
  /** One sentence for search engines and for who shares the link. */
  readonly description?: string;
  /** At least one figure on it is made up. */
  readonly illustrative?: boolean;
  /** Search engines are asked to leave it out. */
  readonly unlisted?: boolean;
  /** The address, without suffix, of the figures of this page as CSV and JSON. */
  readonly data?: string;
  readonly children?: Child;
}

const sections = [
  { path: "/", word: "nav.latest" },
  { path: "/reviews", word: "nav.reviews" },
  { path: "/indicators", word: "nav.indicators" },
  { path: "/areas", word: "nav.areas" },
  { path: "/check", word: "nav.check" },
  { path: "/sources", word: "nav.sources" },
  { path: "/about", word: "nav.about" },
] as const;

const fonts = [400, 600].flatMap((weight) => [
  `be-vietnam-pro-latin-${weight}-normal.woff2`,
  `be-vietnam-pro-vietnamese-${weight}-normal.woff2`,
  `giaoban-figures-${weight}.woff2`,
]);

/** The frame of every page. */
export function Layout(props: PageProps) {
  const { view, title, illustrative = false, children } = props;
  return (
    <html lang={view.lang}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {view.word("site.skip")}
        </a>
        <SiteHead view={view} />
        {illustrative && <SampleBand view={view} />}
        <main id="content" class="wrap" tabindex={-1} data-title={title}>
          {children}
        </main>
        <SiteFoot {...props} />
      </body>
    </html>
  );
}

function Head({ view, title, description, data, unlisted = false }: PageProps) {
  const { names } = view;
  const site = view.word("site.name");
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === site ? site : `${title} – ${site}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {unlisted && <meta name="robots" content="noindex, nofollow" />}
      <meta name="color-scheme" content="light dark" />
      {fonts.map((font) => (
        <link rel="preload" href={assetHref(names, font)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetHref(names, "site.css")} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="alternate" hreflang="vi" href={localPath("vi", view.path)} />
      <link rel="alternate" hreflang="en" href={localPath("en", view.path)} />
      {data !== undefined && <link rel="alternate" type="text/csv" href={view.href(`${data}.csv`)} />}
      {data !== undefined && <link rel="alternate" type="application/json" href={view.href(`${data}.json`)} />}
      <script src={assetHref(names, "theme.js")} />
      <script type="module" src={assetHref(names, "islands.js")} />
    </head>
  );
}

/** Whether a section is the one that a page lies in. */
function isHere(path: string, section: string): boolean {
  return section === "/" ? path === "/" : path === section || path.startsWith(`${section}/`);
}

function SiteHead({ view }: { view: View }) {
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="mark" href={view.href("/")}>
          <Mark />
          <span>{view.word("site.name")}</span>
        </a>
        <nav class="site-nav" aria-label={view.word("nav.main")}>
          <ul>
            {sections.map(({ path, word }) => (
              <li>
                <a href={view.href(path)} aria-current={isHere(view.path, path) ? "page" : undefined}>
                  {view.word(word)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="tools">
          <giaoban-theme data-dark={view.word("theme.dark")} data-light={view.word("theme.light")}></giaoban-theme>
          <Languages view={view} />
        </div>
      </div>
    </header>
  );
}

function Languages({ view }: { view: View }) {
  const all = [
    { lang: "vi", name: "Tiếng Việt" },
    { lang: "en", name: "English" },
  ] as const;
  return (
    <nav class="lang" aria-label={view.word("nav.language")}>
      {all.map(({ lang, name }) =>
        lang === view.lang ? (
          <b lang={lang}>{name}</b>
        ) : (
          <a href={localPath(lang, view.path) + view.query} lang={lang} hreflang={lang}>
            {name}
          </a>
        ),
      )}
    </nav>
  );
}

/** Said on every page that shows made-up figures, above everything else. */
function SampleBand({ view }: { view: View }) {
  return (
    <aside class="sample" aria-label={view.word("sample.mark")}>
      <div class="wrap">
        <p>
          <b>{view.word("sample.title")}</b> {view.word("sample.text")}
        </p>
      </div>
    </aside>
  );
}

function SiteFoot({ view, data }: PageProps) {
  return (
    <footer class="site-foot">
      <div class="wrap">
        <div>
          <h2>{view.word("site.name")}</h2>
          <p>{view.word("site.what")}</p>
        </div>
        <nav aria-label={view.word("nav.data")}>
          <h2>{view.word("nav.data")}</h2>
          {data !== undefined && (
            <p>
              <a href={view.href(`${data}.csv`)}>{view.word("data.csv")}</a>,{" "}
              <a href={view.href(`${data}.json`)}>{view.word("data.json")}</a>
            </p>
          )}
          <p>
            <a href={view.href("/reviews")}>{view.word("foot.allReleases")}</a>
          </p>
          <p>{view.word("foot.everyPage")}</p>
        </nav>
        <nav aria-label={view.word("nav.this")}>
          <h2>{view.word("nav.this")}</h2>
          <p>
            <a href={view.href("/sources")}>{view.word("nav.sources")}</a>,{" "}
            <a href={view.href("/about")}>{view.word("nav.about")}</a>
          </p>
        </nav>
        <div>
          <h2>{view.word("nav.map")}</h2>
          <p>{view.word("foot.map")}</p>
        </div>
      </div>
    </footer>
  );
}

/** Links to what a page shows, as data. */
export function DataLinks({ view, path }: { view: View; path: string }) {
  return (
    <p class="actions no-print">
      {(["csv", "json"] as const).map((format) => (
        <a class="btn slim" href={view.href(`${path}.${format}`)} download>
          <Icon name="down" /> {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
