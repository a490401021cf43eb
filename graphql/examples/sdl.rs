fn main() {
    print!("{}", graphql::sdl());
}
