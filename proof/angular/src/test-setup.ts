// Components and services are compiled while the tests run.
import '@angular/compiler';
