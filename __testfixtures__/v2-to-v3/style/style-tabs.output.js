import Rupt from '@ruptjs/client'
import leave from './leave'

const rupt = new Rupt({
	clientId: 'c1',
	on_logout: () => {
		leave()
	}
})

export async function protect(id) {
	await rupt.evaluate.access({
		user: id
	})
}
