export let config = { onKick: () => {} };

export function configure(own) {
  config = { ...config, ...own };
}
