@JS('Rupt.attach')
external Promise attach();
