import Rupt from 'rupt'
import leave from './leave'

export async function protect(id) {
	await Rupt.attach({
		client_id: 'c1',
		account: id,
		on_current_device_logout: () => {
			leave()
		}
	})
}
