/** The session: the member who is signed in, as the cookie of the server says. */
export function useMember() {
  const member = useCookie<Member | null>('member')

  async function signOut() {
    if (member.value?.device) {
      const { detach } = await import('rupt')
      await detach({
        client_id: RUPT_CLIENT_ID,
        account: member.value.id,
        device: member.value.device,
      })
    }
    member.value = null
  }

  return { member, signOut }
}
