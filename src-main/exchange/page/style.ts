/** The page's only style. It asks for nothing from anywhere and works from a phone to a print. */
export const style = `
:root{--paper:#f5f3ed;--surface:#fff;--ink:#14181f;--soft:#474e5b;--line:#d8d3c6;--brand:#17406d;--deep:#0e2a4a;--tint:#e9f0f8;--good:#0b3d2e;--good-tint:#e3f0ea;--alarm:#b4151c;--warn:#fff7da;--warn-ink:#5c4700}
*{box-sizing:border-box}
html{font-size:106.25%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font-family:"IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums;line-height:1.5;overflow-wrap:break-word}
h1,h2,h3{margin:0;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.7rem,5vw,2.5rem);letter-spacing:-.015em}
h2{font-size:clamp(1.35rem,3.4vw,1.75rem)}
h3{margin-top:2rem;font-size:1.15rem}
p,ul,dl,figure{margin:.6rem 0 0}
a{color:var(--brand)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static;display:inline-block;padding:.6rem}
.rehearsal{padding:.7rem 1rem;background:var(--alarm);color:#fff;font-weight:600;text-align:center}
.page{max-width:66rem;margin:0 auto;padding:0 clamp(1rem,3vw,2rem)}
header{padding:clamp(1.5rem,4vw,3rem) 0 1.5rem}
header p{color:var(--soft)}
.eyebrow{margin:0 0 .3rem;font-size:.95rem}
.states{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;list-style:none}
.states li{padding:.25rem .75rem;border:1.5px solid var(--line);border-radius:99rem;background:var(--surface);font-size:.95rem}
.states .final{border-color:var(--good);background:var(--good-tint);color:var(--good);font-weight:600}
.caveats{padding:.6rem .9rem .6rem 2rem;border:1.5px solid #b08b00;border-radius:.5rem;background:var(--warn);color:var(--warn-ink);font-weight:600}
.states .open,.partial{border-color:#b08b00;background:var(--warn);color:var(--warn-ink);font-weight:600}
.partial{padding:.5rem .9rem;border-left:4px solid #b08b00;border-radius:.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;padding:.6rem 0;list-style:none}
nav a{display:inline-block;padding:.4rem 0}
nav{border-block:1px solid var(--line)}
.contest{margin:1.6rem 0 0;padding:clamp(1rem,3vw,2rem);border:1px solid var(--line);border-radius:.6rem;background:var(--surface)}
.outcome{font-size:1.15rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:.6rem 1.2rem;margin-top:1.1rem}
.facts div{border-top:2px solid var(--brand);padding-top:.35rem}
.facts dt{color:var(--soft);font-size:.9rem}
.facts dd{margin:0;font-size:1.35rem;font-weight:600}
.twin{display:grid;gap:1rem 2.4rem;margin-top:1rem;align-items:start}
.twin>*,.twin>.scroll{min-width:0;margin-top:0}
@media(min-width:52rem){.twin{grid-template-columns:minmax(0,26rem) minmax(0,1fr)}}
figcaption{margin-bottom:.4rem;color:var(--soft);font-size:.9rem}
svg{display:block;width:100%;max-width:26rem;height:auto}
svg text{font-size:14px;fill:var(--ink)}
svg .value{font-weight:600}
.track{fill:#eceae3}.bar{fill:#8d99a8}.strong{fill:var(--brand)}.empty{fill:none;stroke:#757c88;stroke-dasharray:3 3}
.scroll{max-width:100%;margin-top:1rem;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{position:sticky;left:0;max-width:calc(100vw - 4rem);padding-bottom:.4rem;color:var(--soft);font-size:.9rem;text-align:left}
th,td{padding:.45rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{border-bottom:2px solid var(--ink);font-size:.88rem;vertical-align:bottom}
tbody th{font-weight:500;white-space:nowrap}.twin tbody th{white-space:normal}
.number,thead .number,.quotients th{text-align:right;white-space:nowrap}
.quotients{width:auto}
.quotients th,.quotients td{min-width:6.5rem;border:1px solid var(--line)}
.quotients th:first-child{min-width:4rem}
.quotients thead th{white-space:normal}
.quotients span{display:block;font-size:.8rem;font-weight:400}
.quotients .won{outline:3px solid var(--good);outline-offset:-3px;background:var(--good-tint);color:var(--good)}
.quotients .won span{font-weight:600}
.constituency{margin-top:2.2rem;padding-top:.2rem;border-top:1px solid var(--line)}
details{margin-top:1rem}
summary{padding:.5rem 0;color:var(--brand);font-weight:600;cursor:pointer}
.files{columns:2 18rem;padding-left:1.2rem}
.files li{padding:.2rem 0;break-inside:avoid}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.85em;overflow-wrap:anywhere}
footer{margin-top:2rem;padding:1.2rem 0 3rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
@media(max-width:40rem){th,td{padding:.4rem .45rem}table{font-size:.88rem}tbody th{white-space:normal}}
@media print{body{background:#fff}.contest{border:0;padding:0}.skip,nav{display:none}tr,svg{break-inside:avoid}.scroll{overflow:visible}}
@media(prefers-contrast:more){:root{--soft:#14181f;--line:#474e5b}}
@media(forced-colors:active){.bar,.strong{fill:CanvasText}.track{fill:none;stroke:CanvasText}.quotients .won{outline:3px solid CanvasText}}
`;
