import Rupt from 'rupt'
export async function enter (user) {
  const id = user.id
  const OUT = 'https://a/out'; // out
  // roles
  (user.roles || []).forEach((r) => log(r))
  await Rupt.attach({ client_id: 'abc', account: id, redirect_urls: { logout_url: OUT, new_account_url: OUT } })
}
