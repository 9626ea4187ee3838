@main
enum Ecoute {
  static func main() {}
}
