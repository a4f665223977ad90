// The desk in Cockpit: a place in the navigation, a search, a page for each case, a tab on its instance, and the state of the desk.
import {get} from '../api.js';
import {dom} from '../dom.js';
import {language, speak} from '../language.js';
import {caseOfInstance, casePage} from './case-page.js';
import {overview} from './overview.js';
import {searchPage} from './search.js';
import {say} from './words.js';

const PLACE = '/desk';
const STATISTICS = '/app/#/statistics';

/** Parts as Cockpit wants them, in the language of whoever is logged in; none for nobody. */
export async function plugins() {
  const account = await get('/api/account').catch(() => null);
  if (!account) {
    return [];
  }
  speak(account.language);
  const supervisor = account.groups.includes('supervisor');
  return [
    link('desk-cases', 4, `#${PLACE}`, say('nav.cases'), PLACE),
    ...(supervisor ? [link('desk-statistics', 3, STATISTICS, say('nav.statistics'), STATISTICS)] : []),
    route('desk-search', PLACE, () => searchPage()),
    route('desk-case', `${PLACE}/:caseNumber`, () => casePage(numberInAddress())),
    {
      id: 'desk-case-tab', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 30, properties: {label: say('tab.case')},
      render: (node, {processInstanceId, api}) => fill(node, () => caseOfInstance(processInstanceId, api)),
    },
    {id: 'desk-overview', pluginPoint: 'cockpit.dashboard', priority: 100, render: node => fill(node, overview)},
  ];
}

function link(id, priority, href, text, path) {
  return {id, pluginPoint: 'cockpit.navigation', priority, properties: {path}, render: node => node.append(dom('a', {href}, text))};
}

function route(id, path, view) {
  return {id, pluginPoint: 'cockpit.route', priority: 0, properties: {path}, render: node => {
    document.title = `${say('nav.cases')} | Resetdesk`;
    fill(node, view, 'cockpit-page');
  }};
}

function numberInAddress() {
  return decodeURIComponent(location.hash.split(/[/?]/)[2]);
}

/** Waits for what a view gives, and says so when there is nothing. */
async function fill(node, view, kind = '') {
  const page = dom('div', {class: `desk-form desk-cockpit is-ready ${kind}`, lang: language()},
      dom('div', {class: 'waiting', role: 'status'}, say('loading')));
  node.append(page);
  try {
    page.replaceChildren(...(await view()).flat(Infinity).filter(Boolean));
  } catch (trouble) {
    const text = trouble.status === 404 ? say('case.unknown') : trouble.message || say('trouble');
    page.replaceChildren(dom('p', {class: 'desk-notice is-error', role: 'alert'}, text));
  }
}
