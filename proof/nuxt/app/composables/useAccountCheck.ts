/** Checks the account of a signed-in member on every page view. */
export function useAccountCheck() {
  const route = useRoute()
  const { member } = useMember()

  watch(
    () => route.path,
    async (page) => {
      if (!import.meta.client || !member.value) return
      await checkAccount(member.value, page, () => {
        member.value = null
        navigateTo('/bye')
      })
    },
    { immediate: true },
  )
}
