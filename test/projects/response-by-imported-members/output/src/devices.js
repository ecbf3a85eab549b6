let device = null;

export function remember(response) {
  device = response?.device_id ?? null;
}

export const shown = () => console.log(device);
