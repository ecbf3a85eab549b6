import Rupt from "rupt"
import a from 'a'
import b from 'b'

export const protect = async (x) => { await Rupt.attach({ client_id: "it's", account: a(b, x) }) }
