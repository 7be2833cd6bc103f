import { inkStyles } from "./chart/ink.ts";

/**
 * The one sheet of a document as a page: screen, dark, and paper. A page that embeds a document takes it too. Its own
 * custom properties win where they are set.
 */
export function documentStyles(): string {
  return `${base}\n${table}\n${official}\n${inkStyles()}\n${print}`;
}

const base = `
html.doc-page{color-scheme:light dark;background:light-dark(#fff,#12151d)}html.doc-page body{margin:0}
.doc{--ink:light-dark(#141824,#eceef5);--ink-2:light-dark(#444a5c,#bcc1d0);--paper:light-dark(#fff,#12151d);--line:light-dark(#d5d8e2,#343b4d);--line-strong:light-dark(#7d8499,#79819a);--cham:light-dark(#2c3a92,#aab6ff);--sample:light-dark(#6b5200,#ecc94b);--sample-wash:light-dark(#fff6d6,#322803);color-scheme:light dark;color:var(--ink);background:var(--paper);font-family:"Be Vietnam Pro","Segoe UI",system-ui,sans-serif;line-height:1.6;max-inline-size:60rem;margin-inline:auto;padding:1.5rem clamp(1rem,3vw,3rem)}
.doc p,.doc li{max-inline-size:42rem}
.doc h1,.doc h2,.doc h3,.doc h4,.doc h5{line-height:1.3;margin-block:1.6em .5em;text-wrap:balance}
.doc h1{font-size:1.7rem}.doc h2{font-size:1.35rem}.doc h3{font-size:1.15rem}.doc h4,.doc h5{font-size:1rem}
.doc .lead{font-size:1.19rem}
.doc .basis{font-style:italic}
.doc .source,.doc .notes{font-size:.875rem;color:var(--ink-2)}
.doc .centred{text-align:center;max-inline-size:none}
.doc a{color:var(--cham)}
.doc a.fig{color:inherit;text-decoration:underline dotted;text-underline-offset:.2em;text-decoration-thickness:1px}
.doc ul.dash,.doc ul.plus{list-style:none;padding-inline-start:1.2rem}
.doc ul.dash>li::before{content:"- ";margin-inline-start:-.8rem}
.doc ul.plus>li::before{content:"+ ";margin-inline-start:-.9rem}
.doc figure{margin:1.5rem 0}
.doc figcaption{font-weight:600;margin-block:.5rem}
.doc svg.chart{inline-size:100%;block-size:auto;max-inline-size:45rem;font-family:inherit}
.doc .narrow{display:none}
@media (max-width:36rem){.doc .narrow{display:block}.doc .wide{display:none}}
.doc .note{border-inline-start:4px solid var(--line-strong);padding:.4rem .8rem;margin-block:1rem}
.doc .note.illustrative{border-color:var(--sample);background:var(--sample-wash);color:var(--sample)}
.doc .note.draft{border-style:dashed}
.doc blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:2px solid var(--line-strong)}
.doc blockquote footer{font-size:.875rem;color:var(--ink-2)}
.doc nav ol{list-style:none;padding-inline-start:0}.doc nav .l2{padding-inline-start:1.2rem}.doc nav .l3,.doc nav .l4{padding-inline-start:2.4rem}
.doc .annex{border-block-start:2px solid var(--ink);margin-block-start:3rem}
.doc .sample{position:sticky;inset-block-start:0;z-index:1;background:var(--sample-wash);color:var(--sample);font-weight:600;text-align:center;padding:.3rem;margin:0 0 1rem;max-inline-size:none}
.doc .draft-mark{display:inline-block;border:2px solid;padding:.1rem .8rem;font-weight:700}
`;

const table = `
.doc .scroll{overflow-x:auto}
.doc table{border-collapse:collapse;font-size:.875rem;inline-size:100%}
.doc caption{text-align:start;font-weight:600;font-size:1rem;padding-block:.4rem}
.doc caption .unit{display:block;text-align:end;font-weight:400;font-style:italic;font-size:.875rem}
.doc th,.doc td{padding:.3rem .5rem;border-block-end:1px solid var(--line);vertical-align:top;text-align:start}
.doc thead th{font-size:.75rem;vertical-align:bottom;border-block-end:2px solid var(--ink);background:var(--paper)}
.doc tbody th{font-weight:400}
.doc .n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums;font-family:"Giao Ban Figures","Be Vietnam Pro","Segoe UI",system-ui,sans-serif}
.doc .o{text-align:center}
.doc thead .n{white-space:normal}
.doc .missing{font-style:italic;color:var(--ink-2);white-space:normal;font-size:.75rem}
.doc tr.total>*{font-weight:700;border-block-start:2px solid var(--ink)}
.doc tr.group>*{font-weight:700;background:light-dark(#f3f4f8,#1a1e29)}
.doc tr.part>:is(th,.name){padding-inline-start:1.5rem}
.doc tr.threshold>*{border-block-start:2px solid var(--ink)}
`;

const official = `
.doc .official{display:grid;grid-template-columns:2fr 3fr;gap:.3rem 1.5rem;text-align:center;margin-block-end:1rem}
.doc .official p{white-space:pre-wrap;margin:0;max-inline-size:none}
.doc .official .ruled{display:inline-block;border-block-end:1px solid}
.doc .official .short::after{content:"";display:block;inline-size:35%;margin:.2rem auto 0;border-block-end:1px solid}
.doc .title{text-align:center}
.doc .title::after{content:"";display:block;inline-size:8rem;margin:.5rem auto 0;border-block-end:1px solid}
.doc .closing{display:grid;grid-template-columns:1fr 1fr;margin-block-start:2rem}
.doc .closing ul{list-style:none;padding:0;margin:0;font-size:.85rem}
.doc .closing .authority{text-align:center;font-weight:700;min-block-size:8rem}
`;

const print = `
@page{size:A4;margin:20mm 20mm 20mm 30mm}
@page wide{size:A4 landscape;margin:20mm}
@media print{
.doc{color-scheme:only light;font-size:11pt;max-inline-size:none;padding:0}
.doc p,.doc li{max-inline-size:none}
.doc .landscape{page:wide;break-before:page;break-after:page}
.doc .page-break,.doc .annex{break-before:page}
.doc h1,.doc h2,.doc h3,.doc h4,.doc h5,.doc caption,.doc figcaption{break-after:avoid}
.doc tr,.doc svg,.doc figure.chart{break-inside:avoid}
.doc thead{display:table-header-group}
.doc .scroll{overflow:visible}
.doc details{display:none}
.doc .sample{position:static}
.doc a{color:inherit;text-decoration:none}
}
`;
