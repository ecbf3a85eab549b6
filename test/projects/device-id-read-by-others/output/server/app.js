export const deviceOf = (request) => request.cookies.app_device;
