import Rupt from "@ruptjs/client"
import a from 'a'
import b from 'b'

const rupt = new Rupt({ clientId: "it's" })

export const protect = async (x) => { await rupt.evaluate.access({ user: a(b, x) }) }
