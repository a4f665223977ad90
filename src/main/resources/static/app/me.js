// Io: who one is here, help, language, and the way out.
import {get, send} from './api.js';
import {dom, icon} from './dom.js';
import {language, otherLanguage, speak, wordsOf} from './language.js';
import {forgetHere, pushSwitch} from './push.js';
import {words} from './words.js';

const say = wordsOf(words);
const PASSWORD = '/camunda/app/welcome/default/#!/welcome';

export async function meView() {
  const account = await get('/api/account');
  const notifications = await pushSwitch(account.id);
  const title = say('me.title');
  const nodes = [
    dom('h1', {class: 'desk-hidden', tabindex: '-1'}, title),
    dom('section', {class: 'desk-card me-card'},
        dom('span', {class: 'me-initials', 'aria-hidden': 'true'}, initials(account.name || account.id)),
        dom('div', {}, dom('p', {class: 'lead'}, account.name || account.id),
            dom('p', {class: 'desk-soft'}, account.email), standing(account))),
    group('me.support',
        row('#/cases', 'list', say('me.cases'), say('me.cases.text')),
        row('#/guide', 'book', say('me.guide'), say('me.guide.text')),
        account.groups.includes('supervisor') ? row('#/statistics', 'chart', say('me.statistics'), say('me.statistics.text')) : null,
        account.groups.includes('supervisor') ? row('#/reasons', 'speech', say('me.reasons'), say('me.reasons.text')) : null,
        account.groups.includes('supervisor') ? row('#/knowledge', 'rules', say('me.knowledge'), say('me.knowledge.text')) : null),
    group('me.account',
        account.verified || !account.groups.includes('applicant') ? null : row('#/verification', 'shield', say('me.verification'), say('me.verification.text')),
        row('#/messages', 'envelope', say('nav.messages'), say('me.messages.text')),
        press('globe', say('me.language'), say(`me.language.${language()}`), changeLanguage),
        row(PASSWORD, 'key', say('me.password'), say('me.password.text')),
        press('leave', say('nav.logout'), account.id, leave)),
    ...(notifications ? [notifications] : []),
  ];
  return {title, nodes, state: JSON.stringify(account)};
}

function initials(name) {
  return name.split(/\s+/).filter(Boolean).slice(0, 2).map(part => [...part][0].toUpperCase()).join('');
}

function standing({verified, groups}) {
  if (verified) {
    return dom('p', {class: 'desk-badge is-good'}, say('me.verified'));
  }
  return groups.includes('applicant') ? dom('p', {class: 'desk-badge is-NEEDS_ACTION'}, say('me.not-verified')) : null;
}

function group(word, ...rows) {
  return dom('section', {class: 'me-group'}, dom('h2', {class: 'desk-heading'}, say(word)), dom('ul', {class: 'desk-card me-rows'},
      rows.filter(Boolean).map(each => dom('li', {}, each))));
}

function row(href, shape, name, text) {
  return dom('a', {class: 'me-row', href}, ...inside(shape, name, text), icon('onward'));
}

function press(shape, name, text, act) {
  return dom('button', {type: 'button', class: 'me-row', onclick: act}, ...inside(shape, name, text));
}

function inside(shape, name, text) {
  return [icon(shape), dom('span', {class: 'me-words'}, dom('span', {class: 'me-name'}, name), dom('span', {class: 'desk-soft'}, text))];
}

async function changeLanguage() {
  speak(otherLanguage());
  await send('PUT', '/api/account', {language: language()}).catch(() => null); // spoken on this device all the same
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function leave() {
  await forgetHere();
  await send('DELETE', '/api/session').catch(() => null); // gone already is as good
  location.assign('/login');
}
