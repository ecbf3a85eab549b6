window.App = { leave({ challenge }) { console.log(challenge); } };
