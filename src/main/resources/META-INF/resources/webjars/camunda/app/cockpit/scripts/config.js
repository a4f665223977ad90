// One login page for all: this application's own is never shown.
function leaveForLogin() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?next=' + encodeURIComponent(location.pathname));
  }
}

window.addEventListener('hashchange', leaveForLogin);
leaveForLogin();

export default {customScripts: ['scripts/desk'], disableWelcomeMessage: true};
