def main():
    return LIMIT


try:
    main()
except NameError as error:
    print(error)
LIMIT = 3
print(main())
