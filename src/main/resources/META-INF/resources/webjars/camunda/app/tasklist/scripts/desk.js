// What ties Tasklist to the desk: the way to Le mie richieste, and one login page for all.
const WORDS = {it: 'Le mie richieste', en: 'My requests'};

function leaveForLogin() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?next=' + encodeURIComponent(location.pathname));
  }
}

window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

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
