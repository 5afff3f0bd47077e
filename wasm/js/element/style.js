// How `<carnet-scanner>` looks. The page sets `--carnet-accent` and `--carnet-on-accent`, or styles the parts.

const CSS = `
:host { display: block; color: CanvasText; font: inherit; line-height: 1.4; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame { border: 2px dashed color-mix(in srgb, CanvasText 40%, Canvas); border-radius: 0.75rem; padding: 1rem; display: grid; gap: 0.75rem; }
.frame.over { border-color: var(--carnet-accent, #0b5c8a); border-style: solid; }
.stage { position: relative; border-radius: 0.5rem; overflow: hidden; background: black; }
video { display: block; width: 100%; max-height: 60vh; object-fit: contain; }
.hint { position: absolute; inset: auto 0 0 0; margin: 0; padding: 0.5rem; text-align: center; font-weight: 600; color: white; background: rgb(0 0 0 / 75%); }
.hint:empty { display: none; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.drop { color: color-mix(in srgb, CanvasText 75%, Canvas); }
button, select, summary, input, textarea { font: inherit; min-block-size: 2.75rem; }
button { padding: 0.5rem 1rem; border: 1px solid var(--carnet-accent, #0b5c8a); border-radius: 0.5rem; cursor: pointer; color: CanvasText; background: Canvas; }
button.main, button[aria-pressed="true"] { color: var(--carnet-on-accent, white); background: var(--carnet-accent, #0b5c8a); }
select, input, textarea { inline-size: 100%; padding: 0.5rem; border: 1px solid GrayText; border-radius: 0.5rem; color: CanvasText; background: Canvas; }
select { inline-size: auto; max-inline-size: 100%; }
summary { display: list-item; padding-block: 0.6rem; cursor: pointer; }
form { display: grid; gap: 0.75rem; }
label { display: grid; gap: 0.25rem; }
:focus-visible { outline: 3px solid var(--carnet-accent, #0b5c8a); outline-offset: 2px; }
.status, .alert { margin: 0; }
.status:empty, .alert:empty { display: none; }
.alert { padding: 0.5rem 0.75rem; border-inline-start: 0.4rem solid #b3261e; background: color-mix(in srgb, #b3261e 12%, Canvas); }
`;

/** @type {CSSStyleSheet | null} */
let sheet = null;

/**
 * Styles a shadow root by a sheet that a strict policy allows, where `<style>` would be refused. Safari before 16.4 has
 * none: everything works there, unstyled.
 *
 * @param {ShadowRoot} root
 */
export function style(root) {
  if (!("adoptedStyleSheets" in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  root.adoptedStyleSheets = [sheet];
}
