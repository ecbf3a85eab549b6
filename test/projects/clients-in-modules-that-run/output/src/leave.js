export const onLeave = () => location.assign("/out");
