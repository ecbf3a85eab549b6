import { create } from 'zustand'

export interface Member {
  id: string
  email: string
  phone?: string
  plan?: 'crew' | 'fleet'
  /** Rupt's id of this device, from our server. */
  device?: string
}

interface Session {
  member: Member | null
  end: () => void
}

function readCookie(): Member | null {
  if (typeof document === 'undefined') {
    return null
  }
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? []
  return value ? (JSON.parse(decodeURIComponent(value)) as Member) : null
}

export const useSession = create<Session>((set) => ({
  member: readCookie(),
  end: () => {
    document.cookie = 'member=; path=/; max-age=0'
    set({ member: null })
  },
}))
