import { facts, speak, time, word } from "./words.js";

const element = (id) => document.getElementById(id);
let mails = [];
let chosen;
let shown;

async function refresh() {
  const answer = await fetch("/bench/api/mails");
  if (answer.ok) {
    mails = await answer.json();
    show();
  }
}

function show() {
  element("none").hidden = mails.length > 0;
  element("mails").replaceChildren(...mails.map(listed));
  const mail = mails.find(({ id }) => id === chosen) ?? mails[0];
  element("mail").hidden = !mail;
  if (mail) {
    showMail(mail);
  }
}

function listed(mail, index) {
  const button = document.createElement("button");
  const small = document.createElement("small");
  small.textContent = `${mail.to} · ${time(mail.at)}`;
  button.append(mail.subject, small);
  button.toggleAttribute("aria-current", chosen === undefined ? index === 0 : mail.id === chosen);
  button.addEventListener("click", () => {
    chosen = mail.id;
    show();
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function showMail(mail) {
  element("subject").textContent = mail.subject;
  facts(element("facts"), [["from", mail.from], ["to", mail.to], ["at", time(mail.at)]]);
  if (shown !== mail.id) {
    // a frame that is filled again forgets how far one had read
    element("html").srcdoc = `<base target="_blank">${mail.html ?? ""}`;
    element("text").replaceChildren(...linked(mail.text ?? ""));
    shown = mail.id;
  }
}

/** Addresses in a text become links; nothing else does. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }
    const link = document.createElement("a");
    Object.assign(link, { href: part, textContent: part, target: "_blank", rel: "noopener" });
    return link;
  });
}

await refresh();
speak(show);
setInterval(refresh, 3000);
