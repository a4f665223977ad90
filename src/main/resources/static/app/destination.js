// Where a login leads.
const TASKLIST = '/camunda/app/tasklist/default/';

/** The page that was asked for, if it is one of ours; else the one where this account works. */
export function destination(next, account) {
  return local(next) ?? home(account.groups);
}

function local(next) {
  if (!next || !URL.canParse(next, location.origin)) {
    return null;
  }
  const target = new URL(next, location.origin); // resolves //host, \host and schemes, whose origin then differs
  return target.origin === location.origin && !target.pathname.startsWith('/login') && !target.pathname.startsWith('/api/')
    ? target.pathname + target.search + (target.hash || location.hash) // a redirect to the login page hands the fragment on
    : null;
}

function home(groups) {
  if (groups.includes('requester') || groups.includes('applicant')) {
    return '/app/';
  }
  if (['support', 'supervisor', 'distributor'].some(group => groups.includes(group))) {
    return TASKLIST;
  }
  return groups.includes('camunda-admin') ? '/camunda/app/admin/default/' : '/app/';
}
