export const send = () => fetch(`/devices/${useCookie("sent").value}`);
