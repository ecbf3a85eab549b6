import Rupt from "rupt";
export function go(id: string) {
	void Rupt.attach({
		client_id: "abc",
		account: id,
		limit_config: {
			overall_device_limit: 3,
			people_limit: 2,
		},
	});
}
