// What else was asked about the same device, and by the same requester.
import {dom} from '../dom.js';
import {wordsOf} from '../language.js';
import {moment} from '../time.js';
import {words as appWords} from '../words.js';
import {say} from './frame.js';
import {reasonName} from './reason-names.js';

const sayState = wordsOf(appWords);

export function background({deviceCases, requesterCases, deviceFlag, accountFlag, houseReasons}) {
  const because = code => code && reasonName(code, houseReasons[code]);
  return [
    flag('background.device-flagged', because(deviceFlag)),
    flag('background.account-flagged', because(accountFlag)),
    group('background.device', deviceCases, true, because),
    group('background.requester', requesterCases, false, because),
  ].filter(Boolean);
}

function flag(word, reason) {
  return reason ? dom('p', {class: 'desk-notice is-warning'}, say(word, {reason: withoutStop(reason)})) : null;
}

/** The house's own reasons are sentences; here they stand in one. */
function withoutStop(reason) {
  return reason.replace(/\.$/, '');
}

function group(word, cases, sameDevice, because) {
  return dom('section', {class: 'desk-part'},
      dom('h3', {class: 'desk-heading'}, say(word)),
      cases.length === 0 ? dom('p', {class: 'desk-soft'}, say(`${word}.none`))
        : dom('ul', {class: 'desk-others'}, cases.map(each => dom('li', {},
            dom('a', {class: 'desk-link', href: `/app/#/cases/${encodeURIComponent(each.caseNumber)}`, target: '_blank'}, each.caseNumber),
            dom('span', {}, ended(each, because)),
            dom('span', {class: 'desk-soft'}, moment(each.openedAt)),
            dom('span', {class: 'desk-soft'}, sameDevice ? say(each.sameRequester ? 'background.same-requester' : 'background.other-requester')
              : each.serialNumber ?? say('background.no-device'))))));
}

function ended({state, outcome, reasonCode}, because) {
  const how = sayState(`state.${state}`) + (outcome ? ` · ${sayState(`outcome.${outcome}`)}` : '');
  return reasonCode ? `${how}: ${because(reasonCode)}` : how;
}
