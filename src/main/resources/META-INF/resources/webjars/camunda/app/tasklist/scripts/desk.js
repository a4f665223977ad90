// What ties Tasklist to the desk: the way to Le mie richieste, and one login page for all.
const WORDS = {it: 'Le mie richieste', en: 'My requests'};

function leaveForLogin() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?next=' + encodeURIComponent(location.pathname));
  }
}

window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

const CODE = /^\s*[a-z-]+\.[a-z.-]+: /;
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** What the desk refuses begins with a code for programs and may hold an instant in UTC: people need words and their own time. */
function forPeople(node) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {data} = texts.currentNode;
    if (CODE.test(data)) {
      texts.currentNode.data = data.replace(CODE, '').replace(INSTANT, at =>
        new Date(at).toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'}));
    }
  }
}

new MutationObserver(changes => changes.forEach(({target}) => {
  const panel = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest('[notifications-panel], .notifications-panel');
  if (panel) {
    forPeople(panel);
  }
})).observe(document.documentElement, {childList: true, subtree: true, characterData: true});

export default {
  id: 'my-requests',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render(node) {
    const link = document.createElement('a');
    link.href = '/app/';
    link.textContent = WORDS[document.documentElement.lang] ?? WORDS.it;
    node.append(link);
  },
};
