document.title = window.__device?.device_id;
