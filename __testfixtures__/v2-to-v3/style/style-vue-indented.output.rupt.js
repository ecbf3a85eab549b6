import Rupt from '@ruptjs/client'

export const rupt = new Rupt({ clientId: process.env.VUE_APP_ID })
