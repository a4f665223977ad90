import { facts, speak, time, word } from "./words.js";
import { flawQuery, makeSliders, nameSliders } from "./flaws.js";

const API = "/bench/api/devices";
const element = (id) => document.getElementById(id);
let devices = [];
let chosen = decodeURIComponent(location.hash.slice(1));

async function call(path, body) {
  const answer = await fetch(API + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${answer.url}`);
  }
  return answer.json();
}

async function refresh() {
  devices = await call("");
  if (!devices.some((device) => device.serialNumber === chosen)) {
    chosen = devices[0]?.serialNumber;
  }
  show();
}

function show() {
  element("devices").replaceChildren(...devices.map(listed));
  const device = devices.find((one) => one.serialNumber === chosen);
  element("device").hidden = !device;
  if (device) {
    showDevice(device);
  }
}

function listed(device) {
  const button = document.createElement("button");
  const small = document.createElement("small");
  small.textContent = `${device.model} · ${word("kind." + device.kind)}`;
  button.append(device.serialNumber, small);
  button.toggleAttribute("aria-current", device.serialNumber === chosen);
  button.addEventListener("click", () => {
    chosen = device.serialNumber;
    location.hash = chosen;
    answer("");
    element("reset").reset();
    show();
    showLabel();
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function showDevice(device) {
  const state = device.locked ? "locked" : device.featureCode ? "waiting" : "idle";
  element("serial").textContent = device.serialNumber;
  facts(element("facts"), [
    ["model", device.model],
    ["firmware", device.firmware],
    ["kind", word("kind." + device.kind)],
    ["time", time(device.clock)],
    ["address", `${location.origin}/bench/devices/${device.serialNumber}`],
    ["state", word("state." + state)],
    ["user", "admin"],
    ["password", device.password],
  ]);
  element("reset-hint").textContent = word("reset." + device.kind);
  element("token-file").hidden = device.kind === "CODE";
  element("exported").hidden = !device.featureCode;
  if (device.featureCode) {
    showCode(device);
  }
}

function showCode(device) {
  const files = `${API}/${device.serialNumber}/feature-code`;
  // the address never changes, the picture does with every export
  element("code-picture").src = `${files}.png?of=${device.featureCode.slice(-12)}`;
  element("code-text").value = device.featureCode;
  for (const [link, name, query] of [["png", "png", ""], ["xml", "xml", ""], ["photo", "jpg", flawQuery()]]) {
    element("code-" + link).href = `${files}.${name}?${query}`;
    element("code-" + link).download = `${device.serialNumber}-feature-code.${name}`;
  }
}

function showLabel() {
  if (chosen) {
    const photo = `${API}/${chosen}/label.jpg?${flawQuery()}`;
    element("label-photo").src = photo;
    element("label-photo").alt = `${word("label")} ${chosen}`;
    element("label-download").href = photo;
    element("label-download").download = `${chosen}-label.jpg`;
    show();
  }
}

function answer(text, kind = "") {
  element("answer").textContent = text;
  element("answer").className = kind;
}

async function reset(form) {
  if (form.newPassword.value !== form.again.value) {
    return answer(word("differ"), "bad");
  }
  const said = await fetch(`/bench/devices/${chosen}/resetdesk/reset`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token: form.token.value, newPassword: form.newPassword.value }),
  });
  const problem = said.ok ? undefined : await said.json().catch(() => ({}));
  answer(said.ok ? word("accepted") : problem.code ? word(problem.code) : word("failed") + said.status, said.ok ? "good" : "bad");
  return refresh();
}

function on(id, event, act) {
  element(id).addEventListener(event, (happened) => {
    happened.preventDefault();
    Promise.resolve(act(happened)).catch((error) => alert(word("failed") + error.message));
  });
}

on("make", "submit", async ({ target }) => {
  const made = await call("", Object.fromEntries(new FormData(target)));
  chosen = made.serialNumber;
  await refresh();
  showLabel();
});
on("export", "click", () => call(`/${chosen}/export`, {}).then(refresh));
on("restart", "click", () => call(`/${chosen}/restart`, {}).then(refresh));
on("reset", "submit", ({ target }) => reset(target));
on("copy-code", "click", async () => {
  element("code-text").select();
  await navigator.clipboard.writeText(element("code-text").value);
  element("copy-code").textContent = word("copied");
});
on("token-file", "change", async ({ target }) => {
  element("reset").token.value = (await target.files[0]?.text()) ?? "";
});

await makeSliders(element("flaws"), element("clear"), showLabel);
await refresh();
speak(() => {
  nameSliders();
  show();
});
showLabel();
