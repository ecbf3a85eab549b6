external object Rupt { fun attach(c: dynamic): dynamic }
