import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		csp: {
			directives: {
				'connect-src': ['self', 'https://api.rupt.dev'],
				'object-src': ['none']
			}
		}
	}
};
