export interface Member {
  id: string
  email: string
  phone?: string
  plan?: 'candle' | 'lantern'
  /** Rupt's id of this device, from our server. */
  device?: string
}
