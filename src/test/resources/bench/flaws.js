import { word } from "./words.js";

let sliders = [];

/** One slider for every flaw that the bench knows; tells when the photo should be taken again. */
export async function makeSliders(place, clear, changed) {
  const flaws = await (await fetch("/bench/api/flaws")).json();
  sliders = flaws.map(slider);
  place.replaceChildren(...sliders.map(({ label }) => label));
  sliders.forEach(({ input }) => input.addEventListener("change", changed));
  clear.addEventListener("click", () => {
    sliders.forEach(({ input, output }) => {
      input.value = 0;
      output.value = 0;
    });
    changed();
  });
}

export function nameSliders() {
  sliders.forEach(({ flaw, name }) => (name.textContent = word("flaw." + flaw.name)));
}

/** Only what is not zero. */
export function flawQuery() {
  return sliders
    .filter(({ input }) => Number(input.value) !== 0)
    .map(({ flaw, input }) => `${flaw.name}=${input.value}`)
    .join("&");
}

function slider(flaw) {
  const label = document.createElement("label");
  const name = document.createElement("span");
  const input = document.createElement("input");
  const output = document.createElement("output");
  Object.assign(input, { type: "range", min: flaw.least, max: flaw.most, step: flaw.most > 1 ? 1 : 0.05, value: 0 });
  output.value = 0;
  input.addEventListener("input", () => (output.value = input.value));
  label.append(name, input, output);
  return { flaw, label, name, input, output };
}
