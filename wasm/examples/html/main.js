// A page without a build step: the package's folder lies beside it.
import "./carnet-wasm/element.js";

document.querySelector("carnet-scanner").addEventListener("carnet-record", ({ detail: { record } }) => {
  const { who, problems } = record.summary();
  document.querySelector("#verdict").textContent = record.verdict.line;
  document.querySelector("#who").textContent = who.names.map(({ text }) => text).join(" · ");
  document.querySelector("#problems").replaceChildren(
    ...problems.items.map(({ title }) => Object.assign(document.createElement("li"), { textContent: title })),
  );
  record.free();
});
